import test from 'node:test';
import assert from 'node:assert/strict';
import { at, bounds, figures, inWords } from '../../main/resources/static/dc/subgroup-picture.js';

const rate = (value, low, high) => ({ value, low, high });

test('the pictures of a table have one scale that shows every interval and the goal', () => {
  const lines = [{ sensitivity: rate(94, 91, 96), specificity: rate(88, 84, 91) }, { sensitivity: rate(null, null, null), specificity: rate(72, 66, 78) }];
  assert.deepEqual(bounds(lines, { sensitivityGoal: '90', specificityGoal: 'none' }), { from: 60, to: 100 });
  assert.deepEqual(bounds([], { sensitivityGoal: '50' }), { from: 40, to: 100 });
  assert.deepEqual(bounds([{ sensitivity: rate(5, 1, 9), specificity: rate(100, 100, 100) }]), { from: 0, to: 100 });
});

test('figures lie in the picture in their order, and never outside', () => {
  const scale = { from: 60, to: 100 };
  assert.ok(at(60, scale) < at(80, scale) && at(80, scale) < at(100, scale));
  assert.equal(at(10, scale), at(60, scale));
});

test('figures that nobody filled in are left out, as the server leaves them out', () => {
  assert.deepEqual(figures({ datasetShare: 12, targetShare: 10, calibrationSlope: 0.97 }), ['12 of 10 % (1.20)', 'slope 0.97']);
  assert.deepEqual(figures({ targetShare: 10, psi: 0 }), ['10 % wanted', 'PSI 0']);
  assert.deepEqual(figures({}), []);
});

test('limits that nobody set are not told', () => {
  const usual = { minCases: '30', differenceWarn: '5', differenceBlock: '10', shareRatioMin: '0.8', shareRatioMax: '1.25', calibrationMin: '0.8', calibrationMax: '1.2', psiWarn: '0.1', psiAct: '0.25', sensitivityGoal: 'none', specificityGoal: 'none', errorLimit: 'none' };
  assert.doesNotMatch(inWords(usual), /Goal|Error/);
  assert.match(inWords({ ...usual, sensitivityGoal: '90', specificityGoal: '85' }), /sensitivity 90 %, specificity 85 %/);
});
