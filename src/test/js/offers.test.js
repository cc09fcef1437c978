import test from 'node:test';
import assert from 'node:assert/strict';
import { offeredFields, offeredLinks } from '../../main/resources/static/dc/offers.js';

const row = (kind, key, retired = false) => ({ kind, key, retired });

test('a new row is linked where only one row can be meant', () => {
  const rows = [row('USER_GROUP', 'UG-1'), row('USER_NEED', 'UN-1'), row('USER_NEED', 'UN-0', true), row('DESIGN_INPUT', 'DI-1')];
  assert.deepEqual(offeredLinks('USER_NEED', rows), [{ relation: 'derives', to: 'UG-1', status: 'COVERED' }]);
  assert.deepEqual(offeredLinks('DESIGN_INPUT', rows), [{ relation: 'derives', to: 'UN-1', status: 'COVERED' }]);
  assert.deepEqual(offeredLinks('VERIFICATION', rows), [{ relation: 'verifies', to: 'DI-1', status: 'COVERED' }]);
});

test('nothing is offered where one has to choose, or where there is nothing', () => {
  assert.deepEqual(offeredLinks('DESIGN_INPUT', [row('USER_NEED', 'UN-1'), row('USER_NEED', 'UN-2')]), []);
  assert.deepEqual(offeredLinks('DESIGN_INPUT', []), []);
  assert.deepEqual(offeredLinks('HAZARD', [row('USER_NEED', 'UN-1')]), []);
});

test('the first group of users are the people the idea is for', () => {
  assert.deepEqual(offeredFields('USER_GROUP', [], { forWhom: 'Adults' }), { who: 'Adults' });
  assert.deepEqual(offeredFields('USER_GROUP', [row('USER_GROUP', 'UG-1')], { forWhom: 'Adults' }), {});
  assert.deepEqual(offeredFields('USER_NEED', [], { forWhom: 'Adults' }), {});
});
