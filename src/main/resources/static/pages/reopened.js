import { h } from '../dc/dom.js';
import { plural, sentence } from '../dc/words.js';
import { tableName } from '../dc/proposal-words.js';

/** What an answer was and is: `usClass: II → III`; an answer that was not given yet has no before. */
export const change = ({ answer, then, now }) => `${sentence(answer)}: ${then || 'nothing'} → ${now || 'nothing'}`;

/** Why: the tables with a newer version; otherwise the day or the catalogue. */
export const because = (tables) => (tables.length ? `New: ${tables.map(tableName).join(', ')}` : 'The tables are the same: the day or the catalogue of product codes moved.');

/** One feature of the list. */
export function reopened({ feature, title, phase, tables, differences, questions }, href) {
  return h('section.card', h('div.head', h('h3', h('a', { href }, feature), ` ${title}`), h('span.muted', sentence(phase))),
    h('div.body', h('ul', differences.map((one) => h('li', change(one)))),
      questions.length > 0 && h('details', h('summary', `${plural(questions.length, 'question')} to answer`), h('ul', questions.map((question) => h('li', question)))),
      h('p.small.muted', because(tables))));
}
