import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { applying, showApplying, waitsFor } from '../../main/resources/static/dc/applies.js';
import { columnsOf, inMarkets, missingIn } from '../../main/resources/static/dc/columns.js';
import { USUAL } from '../../main/resources/static/dc/usual-columns.js';
import { ROW_KINDS } from '../../main/resources/static/dc/words.js';

const FIELDS = [{ name: 'gdpr' }, { name: 'dpia', showIf: 'gdpr:yes' }, { name: 'result', showIf: 'dpia:yes/unknown', label: 'Result' }];
const names = (values) => [...applying(FIELDS, values)];

test('a field applies once the one it depends on has one of its values', () => {
  assert.deepEqual(names({}), ['gdpr']);
  assert.deepEqual(names({ gdpr: 'yes' }), ['gdpr', 'dpia']);
  assert.deepEqual(names({ gdpr: true, dpia: 'unknown' }), ['gdpr', 'dpia', 'result']);
});

test('what depends on a hidden field is hidden too, whatever was typed there before', () => {
  assert.deepEqual(names({ gdpr: 'no', dpia: 'yes' }), ['gdpr']);
});

test('one of several choices is enough, and a value may hold a colon', () => {
  assert.ok(applying([{ name: 'data' }, { name: 'why', showIf: 'data:health' }], { data: ['contact', 'health'] }).has('why'));
  assert.ok(applying([{ name: 'at' }, { name: 'why', showIf: 'at:10:30' }], { at: '10:30' }).has('why'));
});

test('one of several conditions is enough, and one of a hidden field is none', () => {
  const fields = [{ name: 'device' }, { name: 'marketed' }, { name: 'route', showIf: 'marketed:yes' }, { name: 'limits', showIf: 'device:yes/unknown or route:exempt' }];
  const has = (values) => applying(fields, values).has('limits');
  assert.ok(has({ device: 'unknown' }));
  assert.ok(has({ device: 'no', marketed: 'yes', route: 'exempt' }));
  assert.ok(!has({ device: 'no', marketed: 'yes', route: 'PMA' }));
  assert.ok(!has({ device: 'no', marketed: 'no', route: 'exempt' }));
});

test('what a decision asks for appears with that decision, where everything else it needs is answered', () => {
  const fields = [{ name: 'types' }, { name: 'number', showIf: 'types:510(k) and outcome:GRANTED' }, { name: 'why', showIf: 'outcome:REJECT' }];
  const names = (types, outcome) => [...applying(fields, { types }, { outcome })];
  assert.deepEqual(names(['510(k)'], ''), ['types']);
  assert.deepEqual(names(['510(k)'], 'GRANTED'), ['types', 'number']);
  assert.deepEqual(names(['PMA'], 'GRANTED'), ['types']);
  assert.deepEqual(names(['510(k)'], 'REJECT'), ['types', 'why']);
  assert.ok(waitsFor(fields[1], 'outcome') && waitsFor(fields[2], 'outcome') && !waitsFor(fields[0], 'outcome'));
  assert.ok(!waitsFor({ name: 'why', showIf: 'types:PMA' }, 'outcome'));
});

test('fields that wait for each other, or for one that is not there, never appear', () => {
  assert.deepEqual([...applying([{ name: 'a', showIf: 'b:yes' }, { name: 'b', showIf: 'a:yes' }], { a: 'yes', b: 'yes' })], []);
  assert.ok(!applying([{ name: 'a', showIf: 'gone:yes' }], { gone: 'yes' }).has('a'));
});

test('shows and hides the fields on the page, keeps what they hold, and says what appeared', () => {
  const made = FIELDS.map(({ name }) => ({ name, node: { hidden: false } }));
  assert.deepEqual(showApplying(made, FIELDS, { gdpr: 'no', dpia: 'yes' }), []);
  assert.deepEqual(made.map(({ node }) => node.hidden), [false, true, true]);
  assert.deepEqual(showApplying(made, FIELDS, { gdpr: 'yes', dpia: 'yes' }), ['dpia', 'Result']);
});

test('every kind of row has columns of its own, each once, and what shows one is there', () => {
  assert.deepEqual(Object.keys(USUAL).sort(), [...ROW_KINDS].sort());
  for (const [kind, columns] of Object.entries(USUAL)) {
    const own = columns.map(({ name }) => name);
    assert.equal(new Set(own).size, own.length, kind);
    for (const { label, showIf } of columns) {
      assert.ok(label, kind);
      assert.ok(!showIf || showIf.split(/ or (?=\w+:)/).every((each) => own.includes(each.split(':')[0])), showIf);
    }
  }
});

test('a function without a medical purpose is asked little more', () => {
  const columns = columnsOf('FUNCTION', ['text', 'administrative', 'euMedicalPurpose']);
  const row = { fields: { text: 'Counts steps', medicalPurpose: 'no' } };
  assert.deepEqual(missingIn(row, columns).map(({ name }) => name), ['euMedicalPurpose']);
  assert.deepEqual([...applying(columns, row.fields)], ['text', 'medicalPurpose', 'exclusionsUnavailable', 'hardware', 'measuresBody', 'euMedicalPurpose', 'euDrivesDevice', 'euIvdPurpose', 'safetyAssessed', 'override']);
});

/** The facts that each table looks at, by its key. */
const TABLES = Object.fromEntries(readdirSync('processes').filter((file) => file.endsWith('.dmn')).flatMap((file) =>
  readFileSync(`processes/${file}`, 'utf8').split('<dmn:decision ').slice(1).map((table) => [/id="([^"]+)"/.exec(table)[1],
    [...table.matchAll(/<dmn:inputExpression[^>]*>\s*<dmn:text>(\w+)</g)].map(([, fact]) => fact)])));

test('a function is asked what the tables of its markets look at, and nothing of another market', () => {
  const only = { US: ['us-device-status'], EU: ['eu-device-status', 'eu-mdr-class', 'ivdr-class'] };
  const all = Object.values(only).flat();
  assert.ok(all.every((key) => TABLES[key]?.length));
  for (const { name, markets } of columnsOf('FUNCTION')) {
    const asking = all.filter((key) => TABLES[key].includes(name));
    const owner = Object.keys(only).filter((market) => asking.length && asking.every((key) => only[market].includes(key)));
    assert.deepEqual(markets ?? [], owner, name);
  }
  const names = (...markets) => inMarkets(columnsOf('FUNCTION'), markets).map(({ name }) => name);
  assert.ok(!names('EU').includes('medicalPurpose') && names('EU').includes('hardware') && names('EU').includes('euMedicalPurpose'));
  assert.ok(!names('US').includes('euMedicalPurpose') && names('US', 'EU').includes('euMedicalPurpose'));
  assert.equal(names().length, columnsOf('FUNCTION').length, 'nobody said where: it may be anywhere');
});
