import { plural } from './words.js';

/** What the letters of the table of acceptability stand for, the worst first. */
export const LETTERS = [['U', 'unacceptable unless the benefits outweigh it'], ['R', 'to be reduced and justified'], ['A', 'acceptable']];

/** `2 unacceptable (U), 1 to be reduced (R)`: only what there is. */
export function counted({ counts, notEstimated }) {
  const short = { U: 'unacceptable (U)', R: 'to be reduced (R)', A: 'acceptable (A)' };
  const parts = LETTERS.map(([letter]) => counts[letter] > 0 && `${counts[letter]} ${short[letter]}`).filter(Boolean);
  if (notEstimated.length) parts.push(`${notEstimated.length} not estimated`);
  return parts.join(', ') || 'no hazards';
}

const classOf = (classes, value) => classes.find((one) => one.value === value);

/** `5 Catastrophic`; what cannot be estimated has a name only. */
export const className = ({ value, name }) => (/^\d/.test(value) ? `${value} ${name}` : name);

/** A cell in a sentence, for people who do not see its place and colour. */
export function cellWords({ severity, probability, acceptability, count }, { severities, probabilities }) {
  const words = (classes, value) => className(classOf(classes, value) ?? { value, name: '' });
  return `Severity ${words(severities, severity)}, probability ${words(probabilities, probability)}: evaluated as ${acceptability}, ${plural(count, 'hazard')}`;
}

/** The cells row by row as they are drawn: the worst severity on top, what cannot be estimated last. */
export const grid = ({ severities, probabilities }, side) => severities.map((severity) => ({
  severity,
  cells: probabilities.map(({ value }) => side.cells.find((cell) => cell.severity === severity.value && cell.probability === value)),
}));

const letterOf = (cells, severity, probability) => cells.find((cell) => cell.severity === String(severity) && cell.probability === String(probability))?.acceptability;

/** What the table says of a hazard while it is written: `Before the controls: U, unacceptable …`; nothing where nothing is estimated. */
export function evaluation(cells, { severity, probability, residualSeverity, residualProbability }) {
  const say = (words, letter) => letter && `${words}: ${letter}, ${Object.fromEntries(LETTERS)[letter]}.`;
  return [say('Before the controls', letterOf(cells, severity, probability)), say('With the controls', letterOf(cells, residualSeverity, residualProbability))].filter(Boolean).join(' ');
}
