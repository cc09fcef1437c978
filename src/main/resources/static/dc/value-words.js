import { h } from './dom.js';
import { plural } from './words.js';

/** Where the record keeps the word of the file beside the class that it was taken for. */
export const IN_FILE = 'InFile';

const plain = (text) => String(text ?? '').trim().toLowerCase();

/**
 * The class that a foreign word names by itself: by its number (`4`, `S4`, `4.0`), by its name, or by both where they
 * agree (`4 - Critical`, `Critical (4)`). '' where a person has to say what it means: nobody knows whose scale it is.
 */
export function guessClass(word, options) {
  const said = plain(word);
  const named = (name) => options.find((one) => [one.value, one.also, one.name, one.short, one.label].some((own) => own && plain(own) === plain(name)))?.value ?? '';
  const numbered = (number) => options.find(({ value }) => value === String(Number(number)))?.value ?? '';
  const own = named(said);
  if (own) return own;
  const alone = /^[sp]?\s*(\d+)(?:\.0+)?$/.exec(said);
  if (alone) return numbered(alone[1]);
  const both = /^[sp]?\s*(\d+)\s*[-–—:.,(/\s]\s*(.+?)\)?$/.exec(said) ?? swapped(/^(.+?)\s*[-–—:,(/]?\s*[sp]?(\d+)\)?$/.exec(said));
  return both && numbered(both[1]) && numbered(both[1]) === named(both[2]) ? numbered(both[1]) : '';
}

const swapped = (found) => found && [found[0], found[2], found[1]];

/** The different words below one column with how often each is there, the most frequent first; empty cells say nothing. */
export function wordsBelow(rows, at) {
  const counts = new Map();
  for (const row of rows) {
    const word = (row[at] ?? '').trim();
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].map(([word, count]) => ({ word, count })).sort((a, b) => b.count - a.count || a.word.localeCompare(b.word, 'en', { numeric: true }));
}

/** What each word means, as far as it says so itself or somebody chose: {word: value}; undefined until then, '' for nothing. */
export function meanings(words, options, chosen = {}) {
  const means = (word) => (options.some(({ also }) => also === word) ? word : guessClass(word, options) || undefined);
  return Object.fromEntries(words.map(({ word }) => [word, word in chosen ? chosen[word] : means(word)]));
}

/** Does a word have to be told: does it mean another one here, or nothing that is known? */
export const foreign = (words, meant) => words.some(({ word }) => meant[word] !== word);

/** Words of which nobody said what they mean. */
export const unsaid = (meant) => Object.keys(meant).filter((word) => meant[word] === undefined);

/** One column of a foreign file and what its words mean here. `choose(word, value)`: '' is nothing, undefined is not said. */
export function valueTable({ name, label, options, classes }, words, meant, choose) {
  const open = unsaid(meant);
  const nothing = classes ? 'not estimated' : 'nothing said';
  const line = ({ word, count }) => h(meant[word] === undefined ? 'tr.open' : 'tr', h('td', word), h('td', String(count)), h('td', h('select', { 'aria-label': `${word} in ${label} means`, dataset: { value: `${name} ${word}` },
    onchange: ({ target }) => choose(word, target.value === '?' ? undefined : target.value === '-' ? '' : target.value) },
  h('option', { value: '?', selected: meant[word] === undefined }, 'choose …'), options.map((one) => h('option', { value: one.value, selected: meant[word] === one.value }, one.label)), h('option', { value: '-', selected: meant[word] === '' }, nothing))));
  return h('div', { dataset: { values: name } }, h('table.values', h('caption', `${label}: what the words of the file mean`), h('thead', h('tr', ['In the file', 'Rows', 'In the record'].map((word) => h('th', { scope: 'col' }, word)))), h('tbody', words.map(line))),
    open.length > 0 && h('p.note.major', { role: 'status' }, h('strong', `${plural(open.length, 'word')} of ${label} ${open.length === 1 ? 'has' : 'have'} no meaning yet: `), open.map((word) => `“${word}”`).join(', '), `. Choose ${classes ? 'a class' : 'an answer'} for each, or “${nothing}”. The word itself is kept beside it.`));
}
