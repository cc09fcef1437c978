import { h, fill, debounce } from '../dc/dom.js';
import { get, path } from '../dc/api.js';
import { SEVERITIES } from '../dc/gap-groups.js';
import { learnNamesOf, person } from '../dc/people.js';
import { plural, sentence } from '../dc/words.js';
import { frame, late, page, recordLink, risksPage, tasklist, trouble } from './frame.js';
import { haltWords } from './halt.js';
import { notices, unattended } from './notices.js';

const SIZE = 20;
const MOST = 3;
const box = document.getElementById('features');
const search = document.getElementById('q');
const blocked = document.getElementById('blocked');
let asked = 0;

/** The portfolio: what is under design control, where it stands, and what it lacks. */
async function show(number = 0) {
  const turn = ++asked;
  try {
    const { features, next } = await get(`features?page=${number}&size=${SIZE}&q=${encodeURIComponent(search.value.trim())}${blocked.checked ? '&blocked=true' : ''}`);
    await learnNamesOf(features);
    if (turn !== asked) return;
    fill(box, features.length ? table(features) : empty(), pages(number, next));
    for (const { key, phase } of features) {
      if (phase !== 'STOPPED') await details(key, turn);
    }
  } catch (problem) {
    trouble(box, problem);
  }
}

function table(features) {
  const heads = ['Feature', 'Product', 'Phase', 'Waits for', 'Gaps'];
  return h('div.scroll', h('table', h('thead', h('tr', heads.map((word) => h('th', { scope: 'col' }, word)))),
    h('tbody', features.map(({ key, title, product, phase, halt, blockedBy = [], openTasks }) => h('tr',
      h('td', h('a', { href: page(`feature.html?key=${encodeURIComponent(key)}`) }, h('strong', key)), ` ${title}`),
      h('td.short', product && [recordLink('products', product.key ?? product, product.name ?? product.key ?? product), ' ', h('a.small', { href: risksPage('products', product.key ?? product), title: 'Risk matrix and risk list of all features of the product' }, 'risks')]), h('td.short', phase ? sentence(phase) : '', halt?.state === 'PAUSED' && [' ', h('span.chip.major', { title: haltWords(halt) }, 'paused')],
        blockedBy.length > 0 && halt?.state !== 'PAUSED' && [' ', h('span.chip.major', { title: blockedBy.join('\n') }, 'blocked')]),
      h('td', { dataset: { waits: key } }, openTasks ? plural(openTasks, 'task') : '–'), h('td', { dataset: { gaps: key } }, phase === 'STOPPED' ? '–' : '…'))))));
}

// Judging a feature takes the server a moment: the list is there at once, what each waits for and lacks follows one by one.
async function details(key, turn) {
  const [waits, cell] = ['waits', 'gaps'].map((name) => box.querySelector(`[data-${name}="${CSS.escape(key)}"]`));
  const { gaps: counts = {}, openTasks = [] } = await get(path`features/${key}`);
  if (turn !== asked || !cell) return;
  if (openTasks.length) fill(waits, openTasks.slice(0, MOST).map(waiting), openTasks.length > MOST && h('div.muted.small', `and ${openTasks.length - MOST} more`));
  const found = SEVERITIES.filter((one) => counts[one]);
  fill(cell, found.map((one) => [h(`span.chip.${one.toLowerCase()}`, `${counts[one]} ${one.toLowerCase()}`), ' ']), !found.length && h('span.chip.covered', 'none'));
}

function waiting({ id, name, group, assignee, due }) {
  return h('div', h('a', { href: tasklist(id) }, name), h('span.muted', assignee ? [' held by ', person(assignee), ' '] : ` ${sentence(group ?? '')} `), late(due));
}

function pages(number, next) {
  if (!number && !next) return null;
  const to = (by, words) => h('button.plain', { type: 'button', onclick: () => show(number + by) }, words);
  return h('p', number > 0 && to(-1, 'Previous'), ` Page ${number + 1} `, next && to(1, 'Next'));
}

function empty() {
  if (blocked.checked) return h('p', 'Nothing stands in the way of any feature', search.value.trim() && ` with “${search.value.trim()}” in its key or title`, '.');
  if (search.value.trim()) return h('p', `No feature of yours has “${search.value.trim()}” in its key or title.`);
  return h('div.empty', h('h2', 'No feature yet'), h('p', 'A feature begins with an idea: open Tasklist, choose ', h('em', 'Start process'), ' and then the feature lifecycle.'),
    h('p', h('a', { href: tasklist() }, 'Open Tasklist')));
}

search.addEventListener('input', debounce(() => show(), 250));
blocked.addEventListener('change', () => show());
search.form.addEventListener('submit', (event) => event.preventDefault());
frame();
// What is said beside the list must not keep the list away.
[[unattended, 'unattended'], [notices, 'notices']].forEach(([draw, id]) => draw(document.getElementById(id)).catch(() => {}));
show().then(() => { document.title = `${plural(box.querySelectorAll('tbody tr').length, 'feature')} – Design Control`; });
