import test from 'node:test';
import assert from 'node:assert/strict';
import { haltWords, offers, reasonProblem } from '../../main/resources/static/pages/halt.js';

const PAUSED = { state: 'PAUSED', since: '2026-11-22T10:00:00Z', by: 'quinn', reason: 'The sensor is late' };

test('offers to pause or stop what goes on, to product management and quality only', () => {
  assert.deepEqual(offers({ phase: 'INPUTS' }, ['quality']), ['pause', 'stop']);
  assert.deepEqual(offers({ phase: 'INPUTS' }, ['clinical', 'product-management']), ['pause', 'stop']);
  assert.deepEqual(offers({ phase: 'INPUTS' }, ['engineering']), []);
  assert.deepEqual(offers({ phase: 'INPUTS' }), []);
});

test('a paused feature is resumed or stopped, an ended one is left alone', () => {
  assert.deepEqual(offers({ phase: 'INPUTS', halt: PAUSED }, ['quality']), ['resume', 'stop']);
  assert.deepEqual(offers({ phase: 'STOPPED', halt: { ...PAUSED, state: 'STOPPED' } }, ['quality']), []);
  assert.deepEqual(offers({ phase: 'LAUNCHED' }, ['quality']), []);
});

test('says since when, by whom and why', () => {
  assert.match(haltWords(PAUSED), /^Paused since 22 Nov 2026.* by quinn: The sensor is late$/);
  assert.match(haltWords({ ...PAUSED, state: 'STOPPED' }), /^Stopped on /);
  assert.equal(haltWords(undefined), '');
});

test('a reason has ten characters that are not blanks around it', () => {
  assert.equal(reasonProblem('The sensor is late'), '');
  assert.match(reasonProblem('   short    '), /now 5/);
});
