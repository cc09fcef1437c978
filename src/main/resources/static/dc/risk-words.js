import { plural } from './words.js';

/** What the letters of the table of acceptability stand for, the worst first. */
export const LETTERS = [['U', 'unacceptable unless the benefits outweigh it'], ['R', 'to be reduced and justified'], ['A', 'acceptable']];

/** Stands in the place of a class where nobody can say how probable the harm is. */
export const NOT_ESTIMABLE = 'not estimable';

/** `2 unacceptable (U), 1 to be reduced (R)`: only what there is. */
export function counted({ counts, notEstimated, outside = [] }) {
  const short = { U: 'unacceptable (U)', R: 'to be reduced (R)', A: 'acceptable (A)' };
  const parts = LETTERS.map(([letter]) => counts[letter] > 0 && `${counts[letter]} ${short[letter]}`).filter(Boolean);
  if (outside.length) parts.push(`${outside.length} of these by classes of another table`);
  if (notEstimated.length) parts.push(`${notEstimated.length} not estimated`);
  return parts.join(', ') || 'no hazards';
}

const classOf = (classes, value) => classes.find((one) => one.value === value);

/** The classes as choices: in a list with what they mean, in a row by number and name. */
export const classOptions = ({ severities, probabilities }) => ({
  severity: severities.map((one) => choiceOf(one, one.meaning)),
  probability: [...probabilities.map((one) => choiceOf(one, one.below && `below ${one.below} for each use`)), { value: NOT_ESTIMABLE, label: 'cannot be estimated', name: 'cannot be estimated' }],
});

const choiceOf = (one, meaning) => ({ value: one.value, name: one.name, short: className(one), label: meaning ? `${className(one)}: ${meaning}` : className(one) });

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
