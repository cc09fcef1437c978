import test from 'node:test';
import assert from 'node:assert/strict';

globalThis.Node ??= class {};
globalThis.document ??= { cookie: '', createElement: () => ({ append() {}, setAttribute() {}, addEventListener() {}, dataset: {} }) };
const { plannable } = await import('../../main/resources/static/pages/plan-release.js');

test('offers the features of the product that go on and are in no other plan', () => {
  const features = [
    { key: 'FEAT-0001', product: 'OXI', phase: 'INPUTS' },
    { key: 'FEAT-0002', product: 'OXI', phase: 'LAUNCHED' },
    { key: 'FEAT-0003', product: 'OXI', phase: 'STOPPED' },
    { key: 'FEAT-0004', product: 'OXI', phase: 'VERIFICATION' },
    { key: 'FEAT-0005', product: 'ECG', phase: 'INPUTS' },
    { key: 'FEAT-0006', product: 'OXI', phase: 'VALIDATION' },
    { key: 'FEAT-0007', product: 'OXI', phase: 'RELEASE' },
  ];
  const releases = [
    { state: 'PLANNED', alone: false, features: [{ key: 'FEAT-0004' }] },
    { state: 'WITHDRAWN', alone: false, features: [{ key: 'FEAT-0001' }] },
    { state: 'PLANNED', alone: true, features: [{ key: 'FEAT-0006' }] },
    { state: 'STARTED', alone: true, features: [{ key: 'FEAT-0007' }] },
  ];
  assert.deepEqual(plannable(features, 'OXI', releases).map(({ key }) => key), ['FEAT-0001', 'FEAT-0006']);
});
