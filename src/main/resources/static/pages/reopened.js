import { h, fill } from '../dc/dom.js';
import { path, post } from '../dc/api.js';
import { plural, sentence, when } from '../dc/words.js';
import { tableName } from '../dc/proposal-words.js';

/** How short a reason may be; the server decides. */
export const SHORTEST = 20;

/** What an answer was and is: `usClass: II → III`; an answer that was not given yet has no before. */
export const change = ({ answer, then, now }) => `${sentence(answer)}: ${then || 'nothing'} → ${now || 'nothing'}`;

/** Why: the tables with a newer version; otherwise the day, the catalogue, or what of the product was launched since. */
export const because = (tables) => (tables.length ? `New: ${tables.map(tableName).join(', ')}` : 'The tables are the same: the day, the catalogue of product codes, or what of the product is launched moved.');

/** What regulatory affairs said to exactly this question; while nothing was said, the gates stay shut. */
export function saidWords(said) {
  if (!said) return 'Open: no gate of this feature is approved until regulatory affairs says what becomes of it.';
  const how = said.again ? 'T04 is to be done again' : 'Stays as it is';
  return `${how}, ${said.person} said ${when(said.at)}: ${said.reason}`;
}

/** What is wrong with a reason, or nothing. */
export function reasonProblem(text) {
  const length = text.replace(/\s+/g, ' ').trim().length;
  return length < SHORTEST ? `Say why, in at least ${SHORTEST} characters; now ${length}.` : '';
}

/** One feature of the list; `done` is called when it was answered, and is not given to who may not answer. */
export function reopened(one, href, done) {
  const { feature, title, phase, tables, differences, questions, said } = one;
  return h('section', { dataset: { feature } }, h('h3', h('a', { href }, feature), ` ${title} `, h('span.small.muted', sentence(phase))),
    h('div', h('ul', differences.map((each) => h('li', change(each)))),
      questions.length > 0 && h('details', h('summary', `${plural(questions.length, 'question')} to answer`), h('ul', questions.map((question) => h('li', question)))),
      h('p.small.muted', because(tables)), h(said ? 'p' : 'p.halt', { role: 'status' }, saidWords(said)), !said && done && answers(one, done)));
}

/** The reason and the two buttons; says under them what the server refuses. */
function answers({ id, feature }, done) {
  const why = `why-${feature}`;
  const reason = h('textarea', { id: why, rows: 3, maxlength: 2000, 'aria-describedby': `${why}-wrong` });
  const wrong = h('p.wrong', { id: `${why}-wrong`, role: 'alert' });
  const say = async (again) => {
    fill(wrong, reasonProblem(reason.value));
    if (wrong.textContent) return reason.focus();
    buttons.forEach((button) => { button.disabled = true; });
    try {
      await post(path`classifications/reopened/${feature}`, { question: id, again, reason: reason.value.trim() });
      done();
    } catch (problem) {
      fill(wrong, problem.message);
      buttons.forEach((button) => { button.disabled = false; });
    }
  };
  const button = (words, again) => h('button.plain', { type: 'button', dataset: { again: String(again) }, onclick: () => say(again) }, words);
  const buttons = [button('Answer T04 again', true), button('Stays as it is', false)];
  return h('div', h('div.field', h('label', { for: why }, `Why (${SHORTEST} characters or more)`), reason), wrong,
    h('p', buttons[0], ' ', buttons[1]),
    h('p.small.muted', 'Again: T04 is owed from now on, answered by the newest tables; the next gate sends the work back to it, and nothing that was written is lost. Stays: until something else differs, the gates open over it. Both are kept in the log with your reason.'));
}
