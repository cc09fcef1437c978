import { plural, sentence } from '../dc/words.js';

/** Whose people plan and start releases. The server decides; this only keeps buttons away that it would refuse. */
export const PLANS = 'product-management';

/** Where a release stands; one that nobody planned says so. */
export function stateWords({ state, alone, lead }) {
  const led = state === 'STARTED' && !alone && lead ? `, led by ${lead}` : '';
  return sentence(state) + (alone ? ', one feature alone' : led);
}

/** Whether a planned release can be started now, and what would become of its features. */
export function startable({ state, alone, features = [] }, ready = []) {
  if (state !== 'PLANNED') return { can: false, words: '' };
  if (alone) return { can: false, words: 'Goes on by itself when its feature is verified again.' };
  const waiting = features.filter(({ key }) => ready.includes(key));
  if (!waiting.length) return { can: false, words: 'No feature is ready: each has to pass its verification first.' };
  const late = features.length - waiting.length;
  return { can: true, words: `${plural(waiting.length, 'feature')} ready${late ? `; ${plural(late, 'feature')} would be left out` : ''}.` };
}
