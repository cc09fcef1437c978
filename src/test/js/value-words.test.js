import test from 'node:test';
import assert from 'node:assert/strict';
import { guessClass, meanings, unsaid, wordsBelow } from '../../main/resources/static/dc/value-words.js';
import { classOptions } from '../../main/resources/static/dc/risk-words.js';

const names = ['Negligible', 'Minor', 'Serious', 'Critical', 'Catastrophic'];
const table = { severities: names.map((name, i) => ({ value: String(i + 1), name, meaning: 'a harm' })), probabilities: [{ value: '1', name: 'Rare' }, { value: '2', name: 'Often' }] };
const { severity, probability } = classOptions(table);

test('takes a word for a class by its number, its name, or both where they agree', () => {
  for (const word of ['4', 'S4', 's 4', '4.0', ' critical ', '4 Critical', '4 - Critical', '4: critical', 'Critical (4)', 'Critical - 4', 'S4 – Critical', '4 Critical: a harm']) assert.equal(guessClass(word, severity), '4', word);
  assert.equal(guessClass('cannot be estimated', probability), 'not estimable');
});

test('leaves to people what names no class of this table, or two', () => {
  for (const word of ['High', 'n/a', '6', '0', '4.5', '4 - Severe', '4 - Minor', 'Critical (3)', '-', 'Critically ill']) assert.equal(guessClass(word, severity), '', word);
});

test('counts the different words below a column, the most frequent first', () => {
  const rows = [['a', 'High'], ['b', ' Low'], ['c', 'High '], ['d', ''], ['e']];
  assert.deepEqual(wordsBelow(rows, 1), [{ word: 'High', count: 2 }, { word: 'Low', count: 1 }]);
  assert.deepEqual(wordsBelow(rows, -1), []);
});

test('what somebody chose goes before what a word says itself, and nothing is a choice too', () => {
  const meant = meanings([{ word: 'Critical' }, { word: '2' }, { word: 'High' }, { word: 'n/a' }, { word: 'Low' }], severity, { Critical: '5', High: '4', 'n/a': '' });
  assert.deepEqual(meant, { Critical: '5', 2: '2', High: '4', 'n/a': '', Low: undefined });
  assert.deepEqual(unsaid(meant), ['Low']);
});
