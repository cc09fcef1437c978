import { h, fill } from '../dc/dom.js';
import { when } from '../dc/words.js';

/** A day and time of the reader's own clock, as the record is asked for it; nothing where none is chosen. */
export const instantOf = (local) => (local ? new Date(local).toISOString() : '');

/** An auditor asks how it was on a day: everything on the page is of then. */
export function chooseMoment(node, { sequence, asOf: time }, asOf) {
  const input = h('input', { type: 'datetime-local', id: 'moment', step: '1' });
  const go = (to) => { const there = new URL(location.href); there.searchParams.delete('asOf'); if (to) there.searchParams.set('asOf', to); location.href = there; };
  fill(node, h('form.search', { onsubmit: (event) => { event.preventDefault(); go(instantOf(input.value)); } },
    h('span', { dataset: { told: 'moment' } }, `As of entry ${sequence}, ${when(time)}${asOf ? '' : ' (now)'}. `), h('label', { for: 'moment' }, 'Another moment'), ' ', input, ' ',
    h('button.plain', 'Show'), asOf && [' ', h('button.plain', { type: 'button', onclick: () => go('') }, 'Now')]));
}
