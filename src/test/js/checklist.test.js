import test from 'node:test';
import assert from 'node:assert/strict';
import { answerField, appliesTo, byList, isAnswered } from '../../main/resources/static/dc/checklist.js';

const line = (fields) => ({ kind: 'CHECKLIST_LINE', fields });

test('what applies is answered by evidence, what does not by a reason', () => {
  assert.equal(isAnswered(line({ applies: 'yes', evidence: 'TD-7' })), true);
  assert.equal(isAnswered(line({ applies: true, evidence: 'TD-7' })), true);
  assert.equal(isAnswered(line({ applies: 'yes', whyNot: 'TD-7' })), false);
  assert.equal(isAnswered(line({ applies: 'no', whyNot: 'Not sterile' })), true);
  assert.equal(isAnswered(line({ applies: 'no', evidence: 'TD-7', whyNot: ' ' })), false);
});

test('a line of which nobody says whether it applies is open', () => {
  assert.equal(isAnswered(line({ evidence: 'TD-7', whyNot: 'Not sterile' })), false);
  assert.equal(appliesTo(line({})), '');
  assert.equal(answerField('no'), 'whyNot');
});

test('lines stand under their lists in the order in which they come', () => {
  const rows = [line({ list: 'B', clause: '1' }), line({ list: 'A', clause: '1' }), line({ list: 'B', clause: '2' })];
  assert.deepEqual(byList(rows).map(([title, own]) => [title, own.length]), [['B', 2], ['A', 1]]);
});
