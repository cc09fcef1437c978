import { nameOf } from '../dc/people.js';
import { when } from '../dc/words.js';

/** What may be done to a feature as a whole, and by whom. The server decides; this only keeps buttons away that it would refuse. */
export const CARING = ['product-management', 'quality'];
export const SHORTEST = 10;

const ENDED = ['LAUNCHED', 'STOPPED'];

/** The names of what this person can do with the feature now: `pause`, `resume`, `stop`. */
export function offers({ phase, halt }, groups = []) {
  if (!groups.some((group) => CARING.includes(group)) || ENDED.includes(phase) || halt?.state === 'STOPPED') return [];
  return halt?.state === 'PAUSED' ? ['resume', 'stop'] : ['pause', 'stop'];
}

/** A sentence for a feature that stands still; empty for one that goes on. */
export function haltWords(halt) {
  if (!halt) return '';
  const how = halt.state === 'PAUSED' ? 'Paused since' : 'Stopped on';
  return `${how} ${when(halt.since)} by ${nameOf(halt.by)}: ${halt.reason}`;
}

/** What is wrong with a reason, or nothing. */
export function reasonProblem(text) {
  const length = text.trim().length;
  return length < SHORTEST ? `Say why, in at least ${SHORTEST} characters; now ${length}.` : '';
}

export const DEEDS = {
  pause: { verb: 'Pause', title: 'Pause this feature?', says: 'Nobody can work on its tasks until it is resumed: they leave every inbox, and nobody is reminded of them. Drafts and rows stay.' },
  resume: { verb: 'Resume', title: 'Resume this feature?', says: 'Its tasks come back into the inboxes, held by whom they were held.' },
  stop: { verb: 'Stop', title: 'Stop this feature for good?', says: 'Every open task is cancelled with your reason, and rows that are not issued are retired. This cannot be undone; the record stays.' },
};
