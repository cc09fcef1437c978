import test from 'node:test';
import assert from 'node:assert/strict';

class Element {
  constructor(tag = 'div') { Object.assign(this, { tag, children: [], dataset: {}, attributes: {}, listeners: {} }); }
  append(...nodes) { this.children.push(...nodes); }
  replaceChildren(...nodes) { this.children = nodes; }
  setAttribute(name, value) { this.attributes[name] = value; }
  addEventListener(name, listener) { this.listeners[name] = listener; }
  querySelector() { return null; }
  all() { return [this, ...this.children.flatMap((child) => child.all?.() ?? [])]; }
}
globalThis.Node = Element;
globalThis.HTMLElement = Element;
globalThis.CSSStyleSheet = class { replaceSync() {} };
globalThis.customElements = { define() {}, get() {} };
globalThis.document = { createElement: (tag) => new Element(tag) };

const { DcDecision } = await import('../../main/resources/static/dc/decision.js');

/** A decision that sends back FEAT-1 of two features, as a person in a browser finds it. */
const decision = () => Object.defineProperties(Object.assign(Object.create(DcDecision.prototype), {
  values: {}, chosen: {}, rework: new Element(), children: [],
  decisions: [{ name: 'reworkTasks' }, { name: 'reworkFeatures' }], outcome: { name: 'outcome' },
  missing: () => null,
}), {
  canWork: { value: true },
  task: { value: { sendsBackOf: ['FEAT-1'], together: [{ key: 'FEAT-1', title: 'One' }, { key: 'FEAT-2', title: 'Two' }], mayBeDoneAgain: [] } },
});

const choose = (it, outcome) => { it.values.outcome = outcome; it.drawRework(); };
const tick = (it, key, checked) => {
  const box = it.rework.all().find(({ tag, value }) => tag === 'input' && value === key);
  box.listeners.change({ target: { checked } });
};

test('asks for a reason only with the decision that needs one, and says before it is sent that it is missing', () => {
  const told = [];
  const it = Object.assign(Object.create(DcDecision.prototype), {
    values: {}, outcome: { name: 'outcome' }, scope: { tell: (what) => told.push(what), draft: { fields: {} } },
  });
  Object.defineProperty(it, 'task', { value: { document: { fields: [{ name: 'comment', label: 'Why', required: true, showIf: 'outcome:REJECT' }, { name: 'plan', label: 'Plan', required: true }] } } });
  it.decide();
  assert.deepEqual(it.scope.decided, { outcome: '' });
  assert.equal(it.unwritten('outcome'), undefined);
  it.values.outcome = 'REJECT';
  it.decide();
  assert.deepEqual(it.scope.decided, { outcome: 'REJECT' });
  assert.deepEqual(told, ['dc-decided', 'dc-decided']);
  assert.match(it.unwritten('outcome'), /^Why: fill it in/);
  it.scope.draft.fields.comment = 'Too loud.';
  assert.ok(!it.unwritten('outcome'));
});

test('proposes the features that something is open about', () => {
  const it = decision();
  choose(it, 'REJECT');
  assert.equal(it.values.reworkFeatures, 'FEAT-1');
});

test('does not tick again what the person took out', () => {
  const it = decision();
  choose(it, 'REJECT');
  tick(it, 'FEAT-1', false);
  choose(it, 'REWORK');
  assert.equal(it.values.reworkFeatures, '');
});

test('keeps what the person chose while they look at another outcome', () => {
  const it = decision();
  choose(it, 'REJECT');
  tick(it, 'FEAT-2', true);
  tick(it, 'FEAT-1', false);
  choose(it, 'APPROVE');
  assert.equal(it.values.reworkFeatures, '');
  choose(it, 'REJECT');
  assert.equal(it.values.reworkFeatures, 'FEAT-2');
});
