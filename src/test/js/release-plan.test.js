import test from 'node:test';
import assert from 'node:assert/strict';
import { lacking, planned } from '../../main/resources/static/dc/plan.js';

test('offers the releases that people planned and nobody started', () => {
  const releases = [
    { key: 'REL-0001', state: 'PLANNED', alone: false },
    { key: 'REL-0002', state: 'PLANNED', alone: true },
    { key: 'REL-0003', state: 'LAUNCHED', alone: false },
  ];
  assert.deepEqual(planned({ releases }).map(({ key }) => key), ['REL-0001']);
  assert.deepEqual(planned({}), []);
});

test('says what a plan lacks', () => {
  assert.deepEqual(lacking({ title: ' ', features: [] }), ['Title is missing.', 'Choose at least one feature.']);
  assert.deepEqual(lacking({ title: 'Spring', features: ['FEAT-0001'] }), []);
});
