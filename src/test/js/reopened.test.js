import test from 'node:test';
import assert from 'node:assert/strict';
import { because, change } from '../../main/resources/static/pages/reopened.js';

test('says what an answer was and is', () => {
  assert.match(change({ answer: 'usClass', then: 'II', now: 'III' }), /: II → III$/);
  assert.match(change({ answer: 'aiAct', then: '', now: 'HIGH_RISK' }), /: nothing → HIGH_RISK$/);
});

test('names the tables that are new, or what else moved', () => {
  assert.equal(because(['us-pathway', 'ai-act']), 'New: Route in the US, AI Act');
  assert.match(because([]), /catalogue/);
});
