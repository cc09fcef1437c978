import { found } from '../dc/columns.js';

/** What people look for in a risk list: each with the lines that it keeps. */
const choices = [
  ['all', 'All hazards', () => true],
  ['not-estimated', 'Not estimated', (line) => !line.evaluation],
  ['before-U', 'Unacceptable before the controls', (line) => line.evaluation === 'U'],
  ['after-U', 'Unacceptable with the controls', (line) => line.residualEvaluation === 'U'],
  ['after-R', 'To be reduced and justified', (line) => line.residualEvaluation === 'R'],
  ['open', 'Not controlled yet', (line) => !['controlled', 'acceptable'].includes(line.status)],
];

const holds = (line, query) => found({ key: line.hazard, fields: { ...line, controls: (line.controls ?? []).map(({ key, title }) => `${key} ${title}`).join(' ') } }, query);

/** How a risk list is narrowed and searched, by all that its lines say, their controls too. */
export const RISKS = { one: 'hazard', choices, holds };
