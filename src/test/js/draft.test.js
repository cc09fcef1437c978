import test from 'node:test';
import assert from 'node:assert/strict';
import { merge } from '../../main/resources/static/dc/merge.js';
import { Draft } from '../../main/resources/static/dc/draft.js';

/** A server with one document, which answers 412 to who is late. */
function server(version = 1, fields = {}) {
  const kept = { version, fields, writes: 0 };
  kept.write = async (sent, basedOn) => {
    kept.writes++;
    if (basedOn !== kept.version) throw Object.assign(new Error('late'), { status: 412, body: { version: kept.version, fields: kept.fields, author: 'Ben' } });
    Object.assign(kept, { version: kept.version + 1, fields: sent });
    return { version: kept.version, fields: sent };
  };
  return kept;
}

const open = ({ version, fields, write }, delay = 1) => new Draft({ version, fields }, write, () => {}, delay);

test('keeps what only one of two people touched', () => {
  assert.deepEqual(merge({ a: '1', b: '1' }, { a: '2', b: '1' }, { a: '1', b: '3' }), { fields: { a: '2', b: '3' }, conflicts: [] });
});

test('names the fields that both changed, unless both wrote the same', () => {
  assert.deepEqual(merge({ a: '1', b: '1' }, { a: '2', b: '5' }, { a: '3', b: '5' }).conflicts, ['a']);
});

test('a list counts by its content', () => {
  assert.deepEqual(merge({ m: ['US'] }, { m: ['US'] }, { m: ['US', 'EU'] }), { fields: { m: ['US', 'EU'] }, conflicts: [] });
});

test('saves once for many keystrokes', async () => {
  const kept = server();
  const draft = open(kept, 1000);
  for (const text of ['a', 'ab', 'abc']) draft.set('title', text);
  assert.equal(await draft.flush(), undefined);
  assert.deepEqual([kept.writes, kept.fields.title, draft.state], [1, 'abc', 'saved']);
});

test('what is typed while a save is under way is saved next', async () => {
  const kept = server();
  const draft = open(kept, 1000);
  draft.set('title', 'a');
  const first = draft.flush();
  draft.set('title', 'ab');
  await first;
  await draft.flush();
  assert.equal(kept.fields.title, 'ab');
});

test('takes over a colleague’s other field without asking', async () => {
  const kept = server(1, { a: '1', b: '1' });
  const draft = open(kept, 1000);
  await kept.write({ a: '1', b: 'theirs' }, 1);
  draft.set('a', 'mine');
  assert.equal(await draft.flush(), undefined);
  assert.deepEqual(kept.fields, { a: 'mine', b: 'theirs' });
});

test('leaves a field that both changed to the person, and keeps both texts until then', async () => {
  const kept = server(1, { a: '1' });
  const draft = open(kept, 1000);
  await kept.write({ a: 'theirs' }, 1);
  draft.set('a', 'mine');
  assert.match(await draft.flush(), /Ben changed the same field/);
  assert.deepEqual([draft.fields.a, draft.conflicts.a, kept.fields.a], ['mine', 'theirs', 'theirs']);
  await draft.choose('a', true);
  assert.equal(kept.fields.a, 'mine');
});

test('says why it could not save, and keeps the text', async () => {
  const draft = new Draft({}, async () => { throw Object.assign(new Error('Too long.'), { status: 422, problems: [{ field: 'a' }] }); }, () => {}, 1000);
  draft.set('a', 'x');
  assert.equal(await draft.flush(), 'Too long.');
  assert.deepEqual([draft.state, draft.fields.a], ['failed', 'x']);
});
