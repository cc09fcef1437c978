import { h, fill } from '../dc/dom.js';
import { get, me, path, post } from '../dc/api.js';
import { learnNamesOf, person } from '../dc/people.js';
import { sentence, when } from '../dc/words.js';
import { frame, page, recordLink, recordPage, risksPage, trouble } from './frame.js';
import { file } from './exports.js';
import { planRelease } from './plan-release.js';
import { PLANS, startable, stateWords } from './release.js';

const SIZE = 20;
const box = document.getElementById('releases');
let plans = false;

/** What is launched together: which features, where they stand, and the button that starts it. */
async function show(number = 0) {
  try {
    const { releases, next } = await get(`releases?page=${number}&size=${SIZE}`);
    await learnNamesOf(releases.flatMap(({ product, features = [] }) => features.slice(0, 1).map(({ key }) => ({ key, product }))));
    fill(box, plans && planning(),
      releases.length ? table(releases) : empty(), pages(number, next));
    for (const release of releases) if (plans && release.state === 'PLANNED') await offer(release);
  } catch (problem) {
    trouble(box, problem);
  }
}

/** A feature that is in no plan is released alone. */
function planning() {
  const place = h('div');
  const open = () => planRelease(place, show).catch((problem) => trouble(place, problem));
  return h('div', h('p', h('button', { type: 'button', dataset: { plan: '' }, onclick: open }, 'Plan a release …'), h('span.muted', ' A feature that is in no plan is released alone.')), place);
}

function table(releases) {
  const heads = ['Release', 'Product', 'State', 'Features', 'Record'];
  return h('div.scroll', h('table', h('thead', h('tr', heads.map((word) => h('th', { scope: 'col' }, word)))), h('tbody', releases.map(row))));
}

function row(release) {
  const { key, title, build, product, alone, plannedBy, plannedAt, features = [] } = release;
  const part = (name, words) => h('a', { href: `${recordPage('releases', key)}#${name}` }, words);
  return h('tr', h('td', recordLink('releases', key, h('strong', key)), ` ${title}`, build && h('div.muted.small', `Build ${build}`), h('div.muted.small', alone ? 'Begun' : ['Planned by ', person(plannedBy)], `, ${when(plannedAt)}`)),
    h('td.short', recordLink('products', product)), h('td', stateWords(release), h('div', { dataset: { start: key } })),
    h('td', features.map((feature) => h('div', h('a', { href: page(`feature.html?key=${encodeURIComponent(feature.key)}`) }, h('strong', feature.key)), ` ${feature.title} `, h('span.muted', sentence(feature.phase)))),
      !features.length && h('span.muted', 'none')),
    h('td', h('div', part('matrix', 'matrix'), ', ', part('gaps', 'gaps'), ', ', h('a', { href: risksPage('releases', key) }, 'risks')),
      h('div.small.muted', 'Files: ', file('releases', key, 'XLSX', 'format=xlsx'), ', ', file('releases', key, 'matrix (CSV)', 'format=csv&part=matrix'), ', ', file('releases', key, 'gaps (CSV)', 'format=csv&part=gaps'))));
}

/** Only features that are verified and wait can be taken; the others are left out, and may be planned into the next one. */
async function offer(release) {
  const cell = box.querySelector(`[data-start="${CSS.escape(release.key)}"]`);
  const { ready } = await get(`${path`releases/${release.key}`}/ready`);
  const { words, can } = startable(release, ready);
  const button = h('button.plain', { type: 'button', disabled: !can, onclick: () => start(release.key, button, cell) }, 'Start');
  fill(cell, h('div.muted.small', words), can && button);
}

async function start(key, button, cell) {
  button.disabled = true;
  try {
    await post(`${path`releases/${key}`}/start`, {});
    await show();
  } catch (problem) {
    cell.append(h('p.wrong', { role: 'alert' }, problem.message));
    button.disabled = false;
  }
}

function pages(number, next) {
  if (!number && !next) return null;
  const to = (by, words) => h('button.plain', { type: 'button', onclick: () => show(number + by) }, words);
  return h('p', number > 0 && to(-1, 'Previous'), ` Page ${number + 1} `, next && to(1, 'Next'));
}

function empty() {
  return h('div.empty', h('h2', 'No release yet'), h('p', 'A feature that is verified is released alone, unless product management has planned it into a release with others.'));
}

frame();
me().then(({ groups = [] }) => { plans = groups.includes(PLANS); }, () => {}).then(() => show());
