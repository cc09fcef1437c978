import test from 'node:test';
import assert from 'node:assert/strict';
import { inOrder, parts } from '../../main/resources/static/dc/decided.js';

test('a document is read by the questions of its task, in their order, and what was computed apart', () => {
  const item = { kind: 'CLASSIFICATION', fields: { title: 'Classify feature', gates: ['G1'], personalData: 'yes', deviceExpected: 'no', productCode: '' } };
  const labels = { CLASSIFICATION: { deviceExpected: 'Is it a device?', personalData: 'Does it handle data?', productCode: 'Product code' } };
  assert.deepEqual(parts(item, labels), { answers: [['Is it a device?', 'no'], ['Does it handle data?', 'yes']], worked: [['gates', ['G1']]] });
});

test('documents stand as they were decided, and reviews behind them', () => {
  const rows = [{ kind: 'PLAN', sequence: 9 }, { kind: 'REVIEW', sequence: 5 }, { kind: 'INTENDED_USE', sequence: 2 }];
  const { documents, reviews } = inOrder(rows);
  assert.deepEqual(documents.map(({ kind }) => kind), ['INTENDED_USE', 'PLAN']);
  assert.equal(reviews.length, 1);
});
