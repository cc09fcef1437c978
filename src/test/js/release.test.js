import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startable, stateWords } from '../../main/resources/static/pages/release.js';

const planned = { state: 'PLANNED', alone: false, features: [{ key: 'FEAT-1' }, { key: 'FEAT-2' }, { key: 'FEAT-3' }] };

test('a release is started with the features that are ready, and says how many it would leave out', () => {
  assert.deepEqual(startable(planned, ['FEAT-1', 'FEAT-3', 'FEAT-9']), { can: true, words: '2 features ready; 1 feature would be left out.' });
  assert.deepEqual(startable(planned, ['FEAT-1', 'FEAT-2', 'FEAT-3']), { can: true, words: '3 features ready.' });
});

test('a release of which nothing is ready cannot be started', () => {
  assert.equal(startable(planned, []).can, false);
  assert.match(startable(planned, ['FEAT-9']).words, /verification/);
});

test('nobody starts what is started, or what goes alone', () => {
  assert.equal(startable({ ...planned, state: 'STARTED' }, ['FEAT-1']).can, false);
  assert.equal(startable({ ...planned, alone: true }, ['FEAT-1']).can, false);
});

test('the state says who leads, and who goes alone', () => {
  assert.equal(stateWords({ state: 'STARTED', alone: false, lead: 'FEAT-1' }), 'Started, led by FEAT-1');
  assert.equal(stateWords({ state: 'LAUNCHED', alone: true, lead: 'FEAT-1' }), 'Launched, one feature alone');
  assert.equal(stateWords({ state: 'PLANNED', alone: false }), 'Planned');
});
