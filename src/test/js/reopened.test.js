import test from 'node:test';
import assert from 'node:assert/strict';
import { because, change, reasonProblem, saidWords } from '../../main/resources/static/pages/reopened.js';

test('says what an answer was and is', () => {
  assert.match(change({ answer: 'usClass', then: 'II', now: 'III' }), /: II → III$/);
  assert.match(change({ answer: 'aiAct', then: '', now: 'HIGH_RISK' }), /: nothing → HIGH_RISK$/);
});

test('names the tables that are new, or what else moved', () => {
  assert.equal(because(['us-pathway', 'ai-act']), 'New: Route in the US, AI Act');
  assert.match(because([]), /catalogue/);
});

test('says what was said to a question, and that it is open while nothing was', () => {
  assert.match(saidWords(undefined), /^Open: no gate/);
  assert.match(saidWords({ again: true, person: 'remy', at: '2026-11-23T08:00:00Z', reason: 'The rule is new.' }), /^T04 is to be done again, remy said .*: The rule is new\.$/);
  assert.match(saidWords({ again: false, person: 'remy', at: '2026-11-23T08:00:00Z', reason: 'Only words moved.' }), /^Stays as it is, remy/);
});

test('asks for a reason, in which blanks do not count', () => {
  assert.match(reasonProblem(`a${' '.repeat(30)}b`), /now 3\./);
  assert.equal(reasonProblem('The new row is about implants.'), '');
});
