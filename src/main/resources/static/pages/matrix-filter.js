import { found } from '../dc/columns.js';

const STATUS = [
  ['uncovered', 'Not shown yet'], ['orphaned', 'Coming from nothing'], ['dangling', 'Naming what is not there'], ['outdated', 'Naming what was retired'],
  ['suspect', 'To be looked at again'], ['covered', 'Covered'],
];

const choices = [['all', 'All lines', () => true], ['holes', 'With a hole', ({ status }) => status !== 'covered'], ...STATUS.map(([value, words]) => [value, words, ({ status }) => status === value])];

const words = (cells) => cells.filter(Boolean).map(({ key, title, note }) => [key, title, note].join(' ')).join(' ');

const holds = ({ need, input, outputs, controls, verifications, validations, status }, query) =>
  found({ key: '', fields: { status, all: words([need, input, outputs, controls, verifications, validations].flat()) } }, query);

/** How the trace matrix is narrowed and searched, by every key and title in it. */
export const MATRIX = { one: 'line', choices, holds };
