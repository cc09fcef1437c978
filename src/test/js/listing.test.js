import test from 'node:test';
import assert from 'node:assert/strict';
import { kept as narrowed, offered as choices } from '../../main/resources/static/pages/listing.js';
import { MATRIX } from '../../main/resources/static/pages/matrix-filter.js';
import { instantOf } from '../../main/resources/static/pages/moment.js';
import { RISKS } from '../../main/resources/static/pages/risk-filter.js';

const lines = [
  { hazard: 'HAZ-1', title: 'Shock', evaluation: 'U', residualEvaluation: 'R', status: 'controlled', controls: [{ key: 'RC-1', title: 'Double insulation' }] },
  { hazard: 'HAZ-2', title: 'Glare', evaluation: 'A', status: 'acceptable', controls: [] },
  { hazard: 'HAZ-3', title: 'Noise', status: 'uncontrolled' },
];
const offered = (all) => choices(all, RISKS.choices);
const kept = (all, choice, query) => narrowed(all, RISKS, choice, query);
const keys = (found) => found.map(({ hazard }) => hazard);

test('offers only choices that keep something, with how much', () => {
  assert.deepEqual(offered(lines).map(({ value, count }) => [value, count]), [['all', 3], ['not-estimated', 1], ['before-U', 1], ['after-R', 1], ['open', 1]]);
});

test('keeps the lines of a choice that hold every word, of their controls too', () => {
  assert.deepEqual(keys(kept(lines, 'all', '')), ['HAZ-1', 'HAZ-2', 'HAZ-3']);
  assert.deepEqual(keys(kept(lines, 'open', '')), ['HAZ-3']);
  assert.deepEqual(keys(kept(lines, 'after-R', 'insulation shock')), ['HAZ-1']);
  assert.deepEqual(keys(kept(lines, 'not-estimated', 'shock')), []);
  assert.deepEqual(keys(kept(lines, 'no such choice', 'glare')), ['HAZ-2']);
});

test('asks the record for a moment in its own time', () => {
  assert.equal(instantOf(''), '');
  assert.equal(instantOf('2026-11-23T01:02:03'), new Date('2026-11-23T01:02:03').toISOString());
});

test('finds the holes of a matrix, and a line by any key or title in it', () => {
  const matrix = [
    { need: { key: 'UN-1', title: 'Sleep' }, input: { key: 'DI-1', title: 'Quiet alarm' }, outputs: [], controls: [], verifications: [{ key: 'VER-1', title: 'Heard', note: 'PASS' }], validations: [], status: 'covered' },
    { need: { key: 'UN-2', title: 'Travel' }, input: null, outputs: [], controls: [], verifications: [], validations: [], status: 'uncovered' },
    { need: null, input: { key: 'DI-2', title: 'Heat' }, outputs: [], controls: [], verifications: [], validations: [], status: 'suspect' },
  ];
  const lines = (choice, query) => narrowed(matrix, MATRIX, choice, query).map(({ status }) => status);

  assert.deepEqual(choices(matrix, MATRIX.choices).map(({ value, count }) => [value, count]), [['all', 3], ['holes', 2], ['uncovered', 1], ['suspect', 1], ['covered', 1]]);
  assert.deepEqual(lines('holes', ''), ['uncovered', 'suspect']);
  assert.deepEqual(lines('all', 'ver-1 pass'), ['covered']);
  assert.deepEqual(lines('suspect', 'travel'), []);
});
