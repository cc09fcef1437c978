import { ROW_KINDS, kindName } from './words.js';
import { columnsOf } from './columns.js';
import { matchColumn } from './delimited.js';

const LEVELS = ['SYSTEM', 'SOFTWARE', 'HARDWARE', 'LABELLING'];

/** What a word of a foreign file may become: a kind, and for design inputs a level with it. */
export const TARGETS = ROW_KINDS.flatMap((kind) => [
  { value: kind, label: kindName(kind) },
  ...(kind === 'DESIGN_INPUT' ? LEVELS.map((level) => ({ value: `${kind}:${level}`, label: `${kindName(kind)}, ${level.toLowerCase()}` })) : []),
]);

/** The different words in a file's kind and relation columns: {kinds, relations}. */
export function wordsIn(rows) {
  const header = (rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const distinct = (...names) => {
    const column = header.findIndex((name) => names.includes(name));
    if (column < 0) return [];
    return [...new Set(rows.slice(1).map((row) => (row[column] ?? '').trim()).filter(Boolean))].sort();
  };
  return { kinds: distinct('kind', 'type'), relations: distinct('relation') };
}

/** What a foreign column may become: key, kind, a field of the kind; or nothing at all. Where nobody chooses, it stays a field of its own name. */
export const columnTargets = (kind) => [{ value: 'key', label: 'Key' }, { value: 'kind', label: 'Kind' },
  ...columnsOf(kind).map(({ name, label }) => ({ value: name, label })), { value: '', label: 'nothing: leave it out' }];

/** Does the file hold links, and no items? */
export const holdsLinks = (rows) => ['from', 'relation', 'to'].every((name) => (rows[0] ?? []).some((cell) => cell.trim().toLowerCase() === name));

/** The columns of a file, each with the field that it likely means ('' where none fits) and a value to recognise it by. */
export function columnsIn(rows, kind) {
  const columns = columnsOf(kind);
  const taken = new Set();
  const take = (name) => (name && !taken.has(name) ? (taken.add(name), name) : '');
  const plain = ['key', 'kind', ...columns.map(({ name }) => name)];
  const main = columns.find((column) => column.main)?.name;
  return (rows[0] ?? []).map((cell, at) => {
    const name = cell.trim();
    const word = name.toLowerCase();
    const known = plain.find((one) => one.toLowerCase() === word) ?? { id: 'key', type: 'kind' }[word] ?? matchColumn(name, columns);
    const means = known && known !== 'links' ? known : guessColumn(word, main);
    return { name, means: take(means), sample: (rows.slice(1).find((row) => (row[at] ?? '').trim())?.[at] ?? '').trim() };
  });
}

const guessColumn = (word, main) => (/(^|[^a-z])(id|no|nr|number|key)$/.test(word) ? 'key' : /(description|name|title|text)$/.test(word) ? main ?? '' : '');

const RELATION_WORDS = { fulfills: 'derives', fulfils: 'derives', derivedfrom: 'derives', refines: 'derives', implements: 'satisfies', tests: 'verifies' };

/** The likely meaning of a foreign word among the allowed ones, or ''. */
export function guessWord(word, allowed) {
  const plain = word.toUpperCase().replace(/[^A-Z]+/g, '_');
  if (allowed.includes(word)) return word;
  if (allowed.includes(plain)) return plain;
  const level = LEVELS.find((one) => plain.startsWith(one));
  if (level && /REQ|INPUT/.test(plain) && allowed.includes(`DESIGN_INPUT:${level}`)) return `DESIGN_INPUT:${level}`;
  const relation = RELATION_WORDS[word.toLowerCase().replace(/[^a-z]/g, '')];
  return relation && allowed.includes(relation) ? relation : '';
}

