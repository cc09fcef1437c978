import test from 'node:test';
import assert from 'node:assert/strict';
import { listDiff, shares, wordDiff } from '../../main/resources/static/dc/text-diff.js';
import { withOwners } from '../../main/resources/static/dc/columns.js';

const marked = (before, after) => wordDiff(before, after).map(({ kind, text }) => ({ same: text, gone: `[-${text}-]`, new: `[+${text}+]` }[kind])).join('');

test('marks the words that changed and leaves the others', () => {
  assert.equal(marked('within 10 s of a fall', 'within 15 s of a fall'), 'within [-10-][+15+] s of a fall');
  assert.equal(marked('same words', 'same words'), 'same words');
});

test('a text that came or went is marked as a whole', () => {
  assert.equal(marked('', 'all of it'), '[+all of it+]');
  assert.equal(marked('all of it', undefined), '[-all of it-]');
});

test('keeps every word of both texts, also of very long ones', () => {
  const [long, other] = [Array(600).fill('before').join(' '), Array(600).fill('after').join(' ')];
  const parts = wordDiff(long, other);
  assert.equal(parts.filter(({ kind }) => kind !== 'new').map(({ text }) => text).join(''), long);
  assert.equal(parts.filter(({ kind }) => kind !== 'gone').map(({ text }) => text).join(''), other);
});

test('names the links that came and went', () => {
  assert.deepEqual(listDiff(['derives UN-1', 'derives UN-2'], ['derives UN-2', 'derives UN-3']), { gone: ['derives UN-1'], added: ['derives UN-3'] });
});

test('offers people of the product and functions as owners', () => {
  const [owner] = withOwners([{ name: 'owner', type: 'text' }], [{ id: 'ux', name: 'Uma X', functions: ['usability'] }]);
  assert.deepEqual(owner.options.map(({ value }) => value), ['ux', 'usability']);
  assert.equal(withOwners([{ name: 'owner', type: 'text' }], [])[0].type, 'text');
});

test('marks a row of another feature that this one leads to', () => {
  assert.equal(shares({ feature: 'FEAT-0001' }, 'FEAT-0002'), true);
  assert.equal(shares({ feature: 'FEAT-0002' }, 'FEAT-0002'), false);
  assert.equal(shares({}, 'FEAT-0002'), false);
});
