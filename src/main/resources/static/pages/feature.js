import '../dc/index.js';
import { h, fill } from '../dc/dom.js';
import { get, me, path, url } from '../dc/api.js';
import { track } from '../dc/proposal-words.js';
import { sentence, when } from '../dc/words.js';
import { frame, late, page, tasklist, trouble } from './frame.js';
import { matrix, links, log, riskList } from './tables.js';
import { care } from './care.js';

const key = new URL(location.href).searchParams.get('key') ?? '';
const scope = document.querySelector('dc-feature');
const head = document.getElementById('head');
const view = document.getElementById('view');

const VIEWS = {
  matrix: ['Matrix', () => table('matrix', ({ lines }) => matrix(lines))],
  items: ['Items', () => document.createElement('dc-items')],
  risks: ['Risks', () => risks()],
  gaps: ['Gaps', () => document.createElement('dc-gaps')],
  links: ['Links', () => table('links', ({ links: all }) => links(all))],
  follow: ['Concerns, actions, revisions', () => document.createElement('dc-follow-ups')],
  log: ['Log', () => logPages()],
};

function table(part, draw) {
  const node = h('div', h('p.muted', 'Loading …'));
  get(`${path`features/${key}`}/${part}`).then((answer) => fill(node, h('p.muted.small', `As of entry ${answer.sequence}, ${when(answer.asOf)}`), draw(answer)), (problem) => trouble(node, problem));
  return node;
}

/** The picture first, then the list behind it. */
function risks() {
  return h('div', h('p', h('a', { href: page(`risks.html?feature=${encodeURIComponent(key)}`) }, 'Risks on a page of their own'), h('span.muted', ': searched, filtered, and as of any moment')), document.createElement('dc-risk-matrix'), table('risks', ({ risks: all }) => riskList(all)));
}

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

function show() {
  const chosen = location.hash.slice(1) in VIEWS ? location.hash.slice(1) : 'matrix';
  fill(document.querySelector('.tabs'), Object.entries(VIEWS).map(([name, [words]]) => h('a', { href: `#${name}`, 'aria-current': name === chosen ? 'page' : null }, words)));
  fill(view, VIEWS[chosen][1]());
}

function introduce(feature) {
  const { title, problem, forWhom, product, phase, openTasks = [], blockedBy = [], halt, profile } = feature;
  const standing = h('div');
  me().then(({ groups }) => fill(standing, care({ ...feature, key }, groups, () => location.reload())), () => {});
  document.title = `${key} ${title} – Design Control`;
  const file = (words, query) => h('a', { href: url(`${path`features/${key}/export`}?${query}`), download: '' }, words);
  const obstacles = halt ? [] : blockedBy;
  fill(head, h('h1', `${key} ${title}`), standing, obstacles.length > 0 && h('div.note.major', h('strong', 'Blocked. '), obstacles.map((one) => h('div', `${one}.`))), h('p', problem), h('p', h('span.muted', 'For '), forWhom),
    h('p.small.facts', h('span.muted', 'Product '), product?.name ?? product?.key ?? product, ' (', h('a', { href: page(`risks.html?product=${encodeURIComponent(product?.key ?? product)}`) }, 'risks'), ')', h('span.muted', '  Phase '), sentence(phase ?? ''), trackOf(profile),
      h('span.muted', '  Export '), file('items (CSV)', 'format=csv&part=items'), ', ', file('links (CSV)', 'format=csv&part=links'), ', ', file('matrix (CSV)', 'format=csv&part=matrix'), ', ',
      file('gaps (CSV)', 'format=csv&part=gaps'), ', ', file('risks (CSV)', 'format=csv&part=risks'), ', ', file('everything (XLSX)', 'format=xlsx'), ', ', file('everything (JSON)', 'format=json')),
    openTasks.length > 0 && h('table', h('thead', h('tr', ['Waits for', 'Whose function', 'Held by', 'Due'].map((word) => h('th', { scope: 'col' }, word)))),
      h('tbody', openTasks.map((task) => h('tr', h('td', h('a', { href: tasklist(task.id) }, [task.number, task.name].filter(Boolean).join(' '))),
        h('td', sentence(task.group ?? '')), h('td', task.assignee ?? 'nobody yet'), h('td', when(task.due), ' ', late(task.due)))))));
}

/** What the classification asks of the feature; until it is confirmed, everything. */
function trackOf(profile) {
  return profile && [h('span.muted', '  Track '), profile.facts?.track ? track({ ...profile.facts, track: profile.track, gates: [...profile.gates].sort() }) : 'not classified yet, so everything is asked for'];
}

frame();
scope.addEventListener('dc-loaded', () => { introduce(scope.data); show(); });
scope.addEventListener('dc-trouble', ({ detail }) => trouble(head, detail.problem));
// A gap names its row: the items are shown with it.
scope.addEventListener('dc-show', ({ detail }) => {
  if (view.querySelector('dc-items')) return;
  location.hash = 'items';
  scope.addEventListener('dc-rows', () => setTimeout(() => scope.show(detail.key)), { once: true });
});
window.addEventListener('hashchange', show);
if (key) scope.open(key);
else fill(head, h('p.trouble', 'No feature is named in the address of this page. ', h('a', { href: '/' }, 'Choose one from the list of features.')));
