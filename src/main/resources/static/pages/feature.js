import '../dc/index.js';
import { h, fill } from '../dc/dom.js';
import { get, me } from '../dc/api.js';
import { person } from '../dc/people.js';
import { track } from '../dc/proposal-words.js';
import { sentence, when } from '../dc/words.js';
import { frame, late, recordLink, risksPage, tasklist, trouble } from './frame.js';
import { log } from './tables.js';
import { care } from './care.js';
import { files } from './exports.js';
import { tabs, views } from './views.js';

const key = new URL(location.href).searchParams.get('key') ?? '';
const scope = document.querySelector('dc-feature');
const head = document.getElementById('head');
const view = document.getElementById('view');

/** The feature's entries, a hundred at a time. */
function logPages() {
  const node = h('div');
  const more = async (from) => {
    try {
      const { entries, next } = await get(`audit/entries?feature=${encodeURIComponent(key)}&from=${from}&size=100`);
      const following = next && Number(new URLSearchParams(next.split('?')[1]).get('from'));
      const button = following && h('button.plain', { type: 'button', onclick: () => { button.remove(); more(following); } }, 'Later entries');
      node.append(...[entries.length ? log(entries) : h('p', 'No entries.'), button].filter(Boolean));
    } catch (problem) {
      trouble(node, problem);
    }
  };
  more(1);
  return node;
}

function introduce(feature) {
  const { title, problem, forWhom, product, phase, openTasks = [], blockedBy = [], halt, profile } = feature;
  const standing = h('div');
  me().then(({ groups }) => fill(standing, care({ ...feature, key }, groups, () => location.reload())), () => {});
  document.title = `${key} ${title} – Design Control`;
  const obstacles = halt ? [] : blockedBy;
  fill(head, h('h1', `${key} ${title}`), standing, obstacles.length > 0 && h('div.note.major', h('strong', 'Blocked. '), obstacles.map((one) => h('div', `${one}.`))), h('p', problem), h('p', h('span.muted', 'For '), forWhom),
    h('p.small.facts', h('span.muted', 'Product '), recordLink('products', product?.key ?? product, product?.name ?? product?.key ?? product), ' (', h('a', { href: risksPage('products', product?.key ?? product) }, 'risks'), ')',
      h('span.muted', '  Phase '), sentence(phase ?? ''), trackOf(profile), files('features', key)),
    openTasks.length > 0 && h('table', h('thead', h('tr', ['Waits for', 'Whose function', 'Held by', 'Due'].map((word) => h('th', { scope: 'col' }, word)))),
      h('tbody', openTasks.map((task) => h('tr', h('td', h('a', { href: tasklist(task.id) }, [task.number, task.name].filter(Boolean).join(' '))),
        h('td', sentence(task.group ?? '')), h('td', task.assignee ? person(task.assignee) : 'nobody yet'), h('td', when(task.due), ' ', late(task.due)))))));
}

/** What the classification asks of the feature; until it is confirmed, everything. */
function trackOf(profile) {
  return profile && [h('span.muted', '  Track '), profile.facts?.track ? track({ ...profile.facts, track: profile.track, gates: [...profile.gates].sort() }) : 'not classified yet, so everything is asked for'];
}

frame();
scope.addEventListener('dc-loaded', () => {
  introduce(scope.data);
  tabs(scope, { ...views(scope, 'features', key), follow: ['Concerns, actions, revisions', () => document.createElement('dc-follow-ups')], log: ['Log', () => logPages()] }, view);
}, { once: true });
scope.addEventListener('dc-trouble', ({ detail }) => trouble(head, detail.problem));
if (key) scope.open(key);
else fill(head, h('p.trouble', 'No feature is named in the address of this page. ', h('a', { href: '/' }, 'Choose one from the list of features.')));
