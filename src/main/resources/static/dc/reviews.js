import { h } from './dom.js';
import { nameOf } from './people.js';
import { sentence, when } from './words.js';

const BACK = ['REJECT', 'REWORK'];
const CHAIR = [...BACK, 'APPROVE', 'APPROVE_WITH_ACTIONS', 'CHECK_AGAIN'];

const reviews = (rows) => rows.filter(({ kind, retired }) => kind === 'REVIEW' && !retired);

/**
 * The decision that sent this task back, if that was the last one; whoever does it again must read why.
 * `own`: outcomes of a colleague's check of just this task, such as `SEND_BACK/CONFIRM`; the first one sends it back.
 */
export function sentBack(rows, number, own = '') {
  const [back, ...kept] = own.split('/');
  const last = reviews(rows).filter(({ fields }) => [...CHAIR, back, ...kept].includes(fields.outcome)).sort((a, b) => b.sequence - a.sequence)[0];
  if (!last || ![...BACK, back].includes(last.fields.outcome)) return null;
  const { reworkTasks } = last.fields;
  if (reworkTasks && !reworkTasks.split(',').includes(number)) return null;
  return sentBackBy(last);
}

/** Which decision it was: at which gate, of which features of a release, by whom and why. */
export function sentBackBy({ author, time, fields: { gate, comment, reworkFeatures } }) {
  return h('div.note.major', { dataset: { part: 'sent-back' } }, h('strong', gate ? `Sent back at gate ${gate} ` : 'Sent back ', reworkFeatures && `for ${reworkFeatures.split(',').join(', ')} `),
    h('span.muted', `by ${nameOf(author)} ${when(time)}`.trim()), comment && h('div.pre', comment));
}

/** What was said about the candidate so far, one line for each review. */
export function saidSoFar(rows, { sequence, gate }) {
  const said = reviews(rows).filter(({ fields }) => fields.gate === gate && Number(fields.candidate) === sequence && !CHAIR.includes(fields.outcome));
  if (!said.length) return null;
  return h('section.card', { dataset: { part: 'reviews' } }, h('div.head', h('h2', 'Reviews of this candidate')),
    h('div.body', said.map(({ title, fields, author }) => h('div.field', h(fields.outcome === 'BLOCK' ? 'span.chip.crit' : 'span.chip.ok', sentence(fields.outcome)), ' ',
      h('strong', fields.function ? sentence(fields.function) : title), h('span.muted', ` ${nameOf(author)}`), fields.comment && h('div.pre', fields.comment)))));
}
