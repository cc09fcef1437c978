import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseLinks, allows, relationsOf } from '../../main/resources/static/dc/relations.js';
import { columnsOf, columnsFor, missingIn, found, flat } from '../../main/resources/static/dc/columns.js';
import { shown } from '../../main/resources/static/dc/item-row.js';
import { isMeant } from '../../main/resources/static/dc/field.js';
import { byKey, codeName, inRecordOrder, optionName, sentence } from '../../main/resources/static/dc/words.js';
import { wordsIn, guessWord, TARGETS } from '../../main/resources/static/dc/mapping.js';
import { grouped, bySeverity, effect, plainly, ruleName } from '../../main/resources/static/dc/gap-groups.js';
import { blockers, missingGroups } from '../../main/resources/static/dc/exit.js';

test('reads links from a cell, with and without the relation', () => {
  assert.deepEqual(parseLinks('SR-1; SR-2', 'DESIGN_INPUT'), [{ relation: 'derives', to: 'SR-1' }, { relation: 'derives', to: 'SR-2' }]);
  assert.deepEqual(parseLinks('derives: SR-1, realises RC-3', 'DESIGN_INPUT'), [{ relation: 'derives', to: 'SR-1' }, { relation: 'realises', to: 'RC-3' }]);
  assert.deepEqual(parseLinks('SR-1 SR-1', 'DESIGN_INPUT').length, 1);
});

test('a kind without relations takes no links', () => {
  assert.deepEqual(relationsOf('HAZARD'), []);
  assert.deepEqual(parseLinks('DI-1', 'HAZARD'), []);
});

test('offers only far ends that the relation may have', () => {
  assert.ok(allows('DESIGN_INPUT', 'derives', 'USER_NEED'));
  assert.ok(!allows('USER_NEED', 'derives', 'DESIGN_INPUT'));
  assert.ok(allows('DEVIATION', 'affects', 'DESIGN_INPUT'));
});

test('the task’s words about a column win, its choices stay where the task names none', () => {
  const level = columnsOf('DESIGN_INPUT', [{ name: 'level', label: 'Tier', type: 'text', required: true }]).find(({ name }) => name === 'level');
  assert.equal(level.label, 'Tier');
  assert.equal(level.type, 'choice');
  assert.equal(level.options.length, 4);
  assert.ok(columnsOf('DESIGN_INPUT', [{ name: 'colour' }]).some(({ name }) => name === 'colour'));
});

test('a field that only an import brought stays with its row', () => {
  const row = { key: 'A', title: 't', fields: { text: 't', file: 'x.rst' } };
  assert.equal(columnsFor(row, columnsOf('USER_NEED')).at(-1).name, 'file');
  assert.deepEqual(flat(row), { text: 't', file: 'x.rst' });
});

test('names what a row lacks', () => {
  const columns = columnsOf('DESIGN_INPUT', ['text', 'verifyMethod']);
  assert.deepEqual(missingIn({ fields: { text: 'a', verifyMethod: ' ' } }, columns).map(({ name }) => name), ['verifyMethod']);
});

test('searches key, texts, fields and links, all words', () => {
  const row = { key: 'DI-7', fields: { text: 'Limit the pressure', unit: 'cmH2O' }, links: [{ to: 'SR-3' }] };
  assert.ok(found(row, 'pressure cmh2o'));
  assert.ok(found(row, 'sr-3'));
  assert.ok(!found(row, 'pressure volume'));
});

test('orders keys as people count', () => {
  assert.deepEqual(['SR-10', 'SR-2', 'SR-1'].sort(byKey), ['SR-1', 'SR-2', 'SR-10']);
});

test('shows codes as words and leaves the model’s own words alone', () => {
  assert.equal(optionName('APPROVE_WITH_ACTIONS'), 'Approve with actions');
  assert.equal(optionName('US'), 'US');
  assert.equal(optionName('non-serious'), 'Non-serious');
  assert.equal(sentence('verifyMethod'), 'Verify method');
});

test('finds a file’s own words and guesses what they mean', () => {
  const rows = [['id', 'type'], ['1', 'SYSTEM_REQ'], ['2', 'USER_NEED'], ['3', 'SYSTEM_REQ']];
  assert.deepEqual(wordsIn(rows), { kinds: ['SYSTEM_REQ', 'USER_NEED'], relations: [] });
  const allowed = TARGETS.map(({ value }) => value);
  assert.equal(guessWord('SYSTEM_REQ', allowed), 'DESIGN_INPUT:SYSTEM');
  assert.equal(guessWord('USER_NEED', allowed), 'USER_NEED');
  assert.equal(guessWord('FOO', allowed), '');
  assert.equal(guessWord('fulfills', ['derives', 'verifies']), 'derives');
});

test('groups gaps by rule, the gravest first', () => {
  const gaps = [{ rule: 'G08', severity: 'MAJOR', item: 'B-10' }, { rule: 'G01', severity: 'CRITICAL', item: 'A' }, { rule: 'G08', severity: 'MAJOR', item: 'B-9' }];
  assert.deepEqual(grouped(gaps).map(({ rule, gaps: own }) => [rule, own.map(({ item }) => item)]), [['G01', ['A']], ['G08', ['B-9', 'B-10']]]);
  assert.deepEqual(bySeverity(gaps), { CRITICAL: 1, MAJOR: 2, MINOR: 0 });
});

test('says in sentences what keeps a task open', () => {
  const gap = { severity: 'MAJOR' };
  const exit = {
    missing: [{ field: 'intendedUse', reason: 'Intended use: fill it in.' }, { item: 'DI-10', field: 'verifyMethod' }, { item: 'DI-2', field: 'verifyMethod' }],
    exitRules: [{ rule: 'G08', clear: false, sentence: 'Say it testably.', gaps: [gap, gap, { ...gap, deviation: { key: 'DEV-1' } }] }, { rule: 'G01', clear: true }],
  };
  assert.deepEqual(blockers(exit), ['Intended use: fill it in.', 'Verify method is missing in 2 rows.', 'Design inputs can be tested: not yet. Say it testably. (2 items)']);
  assert.deepEqual(missingGroups(exit, () => 'DESIGN_INPUT').columns, [{ field: 'verifyMethod', label: 'Verified by', items: ['DI-2', 'DI-10'] }]);
});

test('a choice is read by its words, however REST or a file spelled it', () => {
  const options = columnsOf('DESIGN_INPUT').find(({ name }) => name === 'verifyMethod').options;
  assert.equal(shown('T', options), 'Test');
  assert.equal(shown('INSPECTION', options), 'Inspection');
  const severity = ['3', '4'].map((value) => ({ value, label: `${value} of five` }));
  assert.equal(shown(4, severity), '4 of five');
  assert.equal(shown('9', severity), '9');
  assert.ok(isMeant(severity[1], 4) && !isMeant(severity[1], ''));
});

test('a rule that is asked from the first gate on shuts the gate under review, and no gate that is passed', () => {
  const rule = { severity: 'CRITICAL', gate: 'G0', gaps: [{}] };
  assert.equal(effect(rule, 'G2'), 'shuts G2');
  assert.equal(effect(rule), 'shuts every gate');
  assert.equal(effect({ ...rule, gate: 'G4' }), 'shuts G4');
});

test('every gap rule has a name that people read', () => {
  const { rules } = JSON.parse(readFileSync(new URL('../../main/resources/rules/gap-rules.json', import.meta.url)));
  assert.deepEqual([...new Set(rules.map(({ id }) => id))].filter((id) => !ruleName(id)), []);
});

test('a sentence of the server names fields in words, and leaves what people wrote', () => {
  assert.equal(plainly('Component S-1 lacks version and anomalyReview.'), 'Component S-1 lacks version and anomaly review.');
  assert.equal(plainly('Design input DI-1 says "iPhone", which nobody can test.'), 'Design input DI-1 says "iPhone", which nobody can test.');
});

test('a row shows what another task asked of it', () => {
  const row = { kind: 'DESIGN_INPUT', fields: { text: 'Sends', partner: 'Record of the clinic', vendorField: 'x' } };
  assert.deepEqual(columnsFor(row, columnsOf('DESIGN_INPUT')).slice(-2).map(({ name, label }) => label ?? name), ['With which system', 'vendorField']);
});

test('codes become words, and what people write in capitals stays', () => {
  assert.equal(codeName('APPROVE_WITH_ACTIONS'), 'Approve with actions');
  assert.equal(codeName('DONE'), 'Done');
  assert.equal(codeName('COPD'), 'COPD');
});

test('the kinds of a whole record stand in the order of the record', () => {
  assert.deepEqual(inRecordOrder(['PLAN', 'HAZARD', 'USER_NEED', 'HAZARD', 'INTENDED_USE']), ['USER_NEED', 'HAZARD', 'INTENDED_USE', 'PLAN']);
});
