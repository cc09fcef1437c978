import { ROW_KINDS, kindName } from './words.js';

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

