import { found } from '../dc/columns.js';

/** What people look for in a risk list: each with the lines that it keeps. */
const CHOICES = [
  ['all', 'All hazards', () => true],
  ['not-estimated', 'Not estimated', (line) => !line.evaluation],
  ['before-U', 'Unacceptable before the controls', (line) => line.evaluation === 'U'],
  ['after-U', 'Unacceptable with the controls', (line) => line.residualEvaluation === 'U'],
  ['after-R', 'To be reduced and justified', (line) => line.residualEvaluation === 'R'],
  ['open', 'Not controlled yet', (line) => !['controlled', 'acceptable'].includes(line.status)],
];

/** The choices that keep something, with how much. */
export const offered = (lines) => CHOICES.map(([value, words, keeps]) => ({ value, words, count: lines.filter(keeps).length })).filter(({ value, count }) => count || value === 'all');

/** The lines of a choice that hold all words of a search. */
export function kept(lines, choice, query) {
  const [, , keeps] = CHOICES.find(([value]) => value === choice) ?? CHOICES[0];
  return lines.filter(keeps).filter((line) => found({ key: line.hazard, fields: { ...line, controls: (line.controls ?? []).map(({ key, title }) => `${key} ${title}`).join(' ') } }, query));
}

/** A day and time of the reader's own clock, as the record is asked for it; nothing where none is chosen. */
export const instantOf = (local) => (local ? new Date(local).toISOString() : '');
