import test from 'node:test';
import assert from 'node:assert/strict';

const asked = [];
globalThis.location ??= { href: 'http://localhost/', origin: 'http://localhost' };
globalThis.Node = class {};
globalThis.document = { createElement: (tag) => Object.assign(new Node(), { tag, attributes: {}, children: [], setAttribute(name, value) { this.attributes[name] = value; }, append(...more) { this.children.push(...more); } }), cookie: '' };
globalThis.fetch = async (address) => {
  asked.push(String(address));
  if (String(address).includes('FEAT-9')) return new Response('{"detail":"There is no FEAT-9."}', { status: 404, headers: { 'Content-Type': 'application/problem+json' } });
  return new Response(JSON.stringify({ colleagues: [{ id: 'quinn', name: 'Quinn Quality' }] }), { headers: { 'Content-Type': 'application/json' } });
};

const { learnNames, learnNamesOf, nameOf, person } = await import('../../main/resources/static/dc/people.js');
const { haltWords } = await import('../../main/resources/static/pages/halt.js');

test('calls people by their names, with the login for who points at it, and strangers by their login', async () => {
  assert.equal(nameOf('quinn'), 'quinn');
  await learnNames('FEAT-1');
  const { attributes, children } = person('quinn');
  assert.deepEqual([attributes.title, children], ['quinn', ['Quinn Quality']]);
  assert.deepEqual([person('zoe').attributes.title, person('zoe').children], [undefined, ['zoe']]);
  assert.match(haltWords({ state: 'PAUSED', since: '2026-11-22T10:00:00Z', by: 'quinn', reason: 'Waits for parts' }), /by Quinn Quality: Waits for parts/);
});

test('asks once for a feature, of a list once for each product, and again only where it got no answer', async () => {
  asked.length = 0;
  await learnNames('FEAT-1');
  await learnNamesOf([{ key: 'FEAT-2', product: { key: 'OXI' } }, { key: 'FEAT-3', product: { key: 'OXI' } }, { key: 'FEAT-4', product: 'CGM' }]);
  assert.deepEqual(asked.map((address) => /features\/([^/]+)/.exec(address)[1]).sort(), ['FEAT-3', 'FEAT-4']);
  await learnNames('FEAT-9');
  await learnNames('FEAT-9');
  assert.equal(asked.filter((address) => address.includes('FEAT-9')).length, 2);
});
