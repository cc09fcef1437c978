import test from 'node:test';
import assert from 'node:assert/strict';
import { columnTargets, columnsIn, holdsLinks } from '../../main/resources/static/dc/mapping.js';
import { cellWords, counted, evaluation, grid } from '../../main/resources/static/dc/risk-words.js';
import { columnsOf, withClasses } from '../../main/resources/static/dc/columns.js';
import { applying } from '../../main/resources/static/dc/applies.js';

const severities = [{ value: '5', name: 'Catastrophic' }, { value: '4', name: 'Critical' }];
const probabilities = [{ value: '1', name: 'Improbable' }, { value: 'not estimable', name: 'Not estimable' }];
const cell = (severity, probability, acceptability, count) => ({ severity, probability, acceptability, count });

test('says a cell in a sentence, without its colour', () => {
  assert.equal(cellWords(cell('5', '1', 'R', 2), { severities, probabilities }), 'Severity 5 Catastrophic, probability 1 Improbable: evaluated as R, 2 hazards');
  assert.match(cellWords(cell('4', 'not estimable', 'U', 1), { severities, probabilities }), /probability Not estimable: evaluated as U, 1 hazard$/);
});

test('counts what there is, and what nobody estimated', () => {
  assert.equal(counted({ counts: { A: 0, R: 2, U: 1 }, notEstimated: [{}, {}] }), '1 unacceptable (U), 2 to be reduced (R), 2 not estimated');
  assert.equal(counted({ counts: { A: 0, R: 0, U: 0 }, notEstimated: [] }), 'no hazards');
});

test('draws the worst severity on top and what cannot be estimated last', () => {
  const side = { cells: [cell('4', 'not estimable', 'U', 1), cell('4', '1', 'A', 0), cell('5', '1', 'R', 0), cell('5', 'not estimable', 'U', 0)] };
  assert.deepEqual(grid({ severities, probabilities }, side).map(({ cells }) => cells.map(({ acceptability }) => acceptability)), [['R', 'U'], ['A', 'U']]);
});

test('asks why a control only informs of those that only inform', () => {
  const names = (values) => applying(columnsOf('RISK_CONTROL'), values);
  assert.ok(names({ controlType: 'INFORMATION' }).has('informationRationale'));
  assert.ok(!names({ controlType: 'DESIGN' }).has('informationRationale'));
});

test('asks what justifies the rest once the rest is estimated', () => {
  const names = (values) => applying(columnsOf('HAZARD'), values);
  assert.ok(!names({ severity: '5' }).has('benefitRisk'));
  assert.ok(names({ residualProbability: 'not estimable' }).has('benefitRisk'));
  assert.ok(names({ residualProbability: '7' }).has('benefitRisk'), 'whatever classes the company has');
});

test('offers the classes of the table in force, by the names that the company gives them', () => {
  const table = { severities: [{ value: '1', name: 'Slight', meaning: 'it passes' }, { value: '2', name: 'Grave' }], probabilities: [{ value: '1', name: 'Rare', below: '1e-3' }, { value: '2', name: 'Often' }] };
  const offered = (name) => withClasses(columnsOf('HAZARD', ['severity']), table).find((column) => column.name === name);
  assert.deepEqual(offered('severity').options.map(({ value, label, short }) => [value, label, short]), [['1', '1 Slight: it passes', '1 Slight'], ['2', '2 Grave', '2 Grave']]);
  assert.ok(offered('severity').required);
  assert.deepEqual(offered('residualProbability').options.map(({ value }) => value), ['1', '2', 'not estimable']);
  assert.deepEqual(columnsOf('HAZARD').find(({ name }) => name === 'severity').options, [], 'no names of our own');
});

test('counts what another table estimated', () => {
  assert.equal(counted({ counts: { A: 0, R: 0, U: 2 }, notEstimated: [], outside: [{}] }), '2 unacceptable (U), 1 of these by classes of another table');
});

test('translates the columns of a foreign register, each once, and offers the fields of its kind', () => {
  const rows = [['risk_id', 'risk_description', 'Severity', 'n_config_files', 'description'], ['TLR-1', '', '4', '7', 'x'], ['TLR-2', 'Too much', '', '', '']];
  assert.deepEqual(columnsIn(rows, 'HAZARD').map(({ name, means }) => [name, means]),
    [['risk_id', 'key'], ['risk_description', 'hazard'], ['Severity', 'severity'], ['n_config_files', ''], ['description', '']]);
  assert.equal(columnsIn(rows, 'HAZARD')[1].sample, 'Too much');
  const values = columnTargets('HAZARD').map(({ value }) => value);
  assert.ok(['key', 'kind', 'hazard', 'residualProbability', ''].every((value) => values.includes(value)));
});

test('knows a file of links from one of items', () => {
  assert.ok(holdsLinks([['from', 'Relation', 'to']]));
  assert.ok(!holdsLinks([['key', 'kind', 'to']]));
});

test('says of a hazard what the table says while it is written', () => {
  const cells = [cell('5', '1', 'R', 0), cell('4', 'not estimable', 'U', 0)];
  assert.equal(evaluation(cells, { severity: '4', probability: 'not estimable', residualSeverity: 5, residualProbability: '1' }),
    'Before the controls: U, unacceptable unless the benefits outweigh it. With the controls: R, to be reduced and justified.');
  assert.equal(evaluation(cells, { severity: '5' }), '');
});
