import test from 'node:test';
import assert from 'node:assert/strict';

globalThis.HTMLElement ??= class {};
globalThis.customElements ??= { define() {} };
globalThis.CSSStyleSheet ??= class { replaceSync() {} };
const { compared } = await import('../../main/resources/static/dc/judge-link.js');

const history = [
  { revision: 1, issued: 10, fields: { text: 'within 10 s', sites: ['ear'] } },
  { revision: 2, issued: 20, fields: { text: 'within 5 s', sites: ['ear'], metric: 'time' } },
  { revision: 3, issued: null, fields: { text: 'within 1 s' } },
];

test('compares what a link was judged against with what was issued last, and not with what is being written', () => {
  const { before, issued, changed } = compared(history, 1);
  assert.equal(before.revision, 1);
  assert.equal(issued.revision, 2);
  assert.deepEqual(changed.map(({ name }) => name), ['text', 'metric']);
});

test('has nothing to compare where nothing newer was issued', () => {
  assert.equal(compared(history, 2), null);
  assert.equal(compared([], 1), null);
});
