import { h } from './dom.js';
import { nameOf } from './people.js';
import { consequences, markets, route, statusName, track } from './proposal-words.js';
import { codeName, kindName, optionName, sentence, when } from './words.js';

const OUTSIDE = ['title', 'gate', 'candidate', 'function', 'outcome', 'comment'];

const filled = (value) => value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && !value.length);

/** A value of a document as people read it: codes become words, lists one text. */
export const said = (value) => (Array.isArray(value) ? value.map(said).join(', ') : ['yes', 'no', 'unknown'].includes(value) ? optionName(value) : codeName(value));

/** Documents in the order in which they were decided, the reviews apart: `{documents, reviews}`. */
export function inOrder(rows) {
  const by = [...rows].sort((a, b) => a.sequence - b.sequence);
  return { documents: by.filter(({ kind }) => kind !== 'REVIEW'), reviews: by.filter(({ kind }) => kind === 'REVIEW') };
}

/** What a task asked, by the questions that it asked, and apart from it what the system worked out. */
export function parts({ kind, fields }, labels = {}) {
  const asked = labels[kind] ?? {};
  const there = Object.entries(fields).filter(([name, value]) => name !== 'title' && filled(value));
  const answers = Object.keys(asked).filter((name) => filled(fields[name])).map((name) => [asked[name], fields[name]]);
  return { answers, worked: there.filter(([name]) => !(name in asked)) };
}

const line = ([label, value]) => [h('dt', label), h('dd', said(value))];
const folded = (words, count, body) => h('details', h('summary.small', `${words} (${count})`), body);

/** Long lists, such as the rules that fired, line by line. */
const worked = (all) => h('dl.small', all.map(([name, value]) => [h('dt', sentence(name)), h('dd', Array.isArray(value) && value.length > 3 ? h('ul', value.map((one) => h('li', String(one)))) : said(value))]));

/** One document, folded; `open` says whether it lies open at first. */
export function decided(item, { labels, together, open }) {
  const { kind, fields, author, time, feature } = item;
  const { answers, worked: rest } = parts(item, labels);
  const tables = kind === 'CLASSIFICATION';
  return h('details.field', { open, dataset: { part: item.key } },
    h('summary', h('h3', kindName(kind)), ' ', h('span.small.muted', `${together ? `${feature} ` : ''}${nameOf(author)} ${when(time)}`)),
    tables && classified(fields),
    answers.length > 0 && (tables ? folded('What was answered', answers.length, h('dl.small', answers.map(line))) : h('dl', answers.map(line))),
    rest.length > 0 && (answers.length ? folded(tables ? 'What the tables were given and said' : 'What the system worked out', rest.length, worked(rest)) : worked(rest)));
}

/** The classification in the words of its proposal. */
function classified(fields) {
  return h('dl', markets(fields).map(({ market, status }) => [h('dt', market), h('dd', statusName(status))]),
    h('dt', 'Route in the US'), h('dd', route(fields)), h('dt', 'Track'), h('dd', track({ ...fields, gates: [fields.gates ?? []].flat() })),
    consequences(fields).map(({ label, words }) => [h('dt', label), h('dd', words)]));
}

/** Reviews line by line, by gate. */
export function reviewed(reviews, together) {
  if (!reviews.length) return null;
  return h('details.field', { dataset: { part: 'reviews before' } }, h('summary', h('h3', 'Reviews'), ` ${reviews.length}`),
    reviews.map(({ title, fields, author, time, feature }) => h('div.field', h('strong', [fields.gate, title, fields.function && sentence(fields.function)].filter(Boolean).join(', ')), ' ',
      fields.outcome && h('span.chip', sentence(fields.outcome)), h('span.small.muted', ` ${together ? `${feature} ` : ''}${nameOf(author)} ${when(time)}`),
      fields.comment && h('div.pre', fields.comment),
      h('dl.small', Object.entries(fields).filter(([name, value]) => !OUTSIDE.includes(name) && filled(value)).map(([name, value]) => line([sentence(name), value]))))));
}
