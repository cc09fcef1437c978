import '../dc/index.js';
import { h, fill, debounce } from '../dc/dom.js';
import { get, url } from '../dc/api.js';
import { plural, when } from '../dc/words.js';
import { frame, page, trouble } from './frame.js';
import { riskList } from './tables.js';
import { instantOf, kept, offered } from './risk-filter.js';

const SIZE = 50;
const asked = new URL(location.href).searchParams;
const [kind, name] = [['features', 'feature'], ['releases', 'release'], ['products', 'product']].find(([, one]) => asked.get(one)) ?? [];
const key = asked.get(name) ?? '';
const asOf = asked.get('asOf') ?? '';
const scope = document.querySelector('dc-record');
const [head, moment, list] = ['head', 'when', 'list'].map((id) => document.getElementById(id));
const state = { lines: [], features: new Map(), choice: 'all', query: '', number: 0 };

const featureLink = (feature) => h('a', { href: page(`feature.html?key=${encodeURIComponent(feature)}#risks`) }, feature);
const risksOf = (one, value) => h('a', { href: page(`risks.html?${one}=${encodeURIComponent(value)}`) }, value);

/** Whose risks these are, and where one can go from here. */
async function introduce() {
  const file = (words, query) => h('a', { href: url(`${kind}/${encodeURIComponent(key)}/export?${query}${asOf && `&asOf=${encodeURIComponent(asOf)}`}`), download: '' }, words);
  const about = kind === 'products' ? {} : await get(`${kind}/${encodeURIComponent(key)}`);
  const product = about.product?.key ?? about.product;
  const features = kind === 'releases' ? about.features ?? [] : [];
  document.title = `Risks of ${key} – Design Control`;
  fill(head, h('h1', `Risks of ${key} ${about.title ?? ''}`.trim()),
    h('p.small.facts', product && [h('span.muted', 'Product '), risksOf('product', product)], kind === 'features' && [h('span.muted', '  Feature '), featureLink(key)],
      features.length > 0 && [h('span.muted', '  Features '), features.map((one, i) => [i > 0 && ', ', risksOf('feature', one.key)])],
      h('span.muted', '  Export '), file('risk list (CSV)', 'format=csv&part=risks'), ', ', file('everything (XLSX)', 'format=xlsx')));
}

/** An auditor asks how it was on a day: everything on the page is of then. */
function chooseMoment({ sequence, asOf: time }) {
  const input = h('input', { type: 'datetime-local', id: 'moment', step: '1' });
  const go = (to) => { const there = new URL(location.href); there.searchParams.delete('asOf'); if (to) there.searchParams.set('asOf', to); location.href = there; };
  fill(moment, h('form.search', { onsubmit: (event) => { event.preventDefault(); go(instantOf(input.value)); } },
    h('span', { dataset: { told: 'moment' } }, `As of entry ${sequence}, ${when(time)}${asOf ? '' : ' (now)'}. `), h('label', { for: 'moment' }, 'Another moment'), ' ', input, ' ',
    h('button.plain', 'Show'), asOf && [' ', h('button.plain', { type: 'button', onclick: () => go('') }, 'Now')]));
}

function draw() {
  const { lines, choice, query } = state;
  if (!lines.length) return fill(list, empty());
  const shown = kept(lines, choice, query);
  const last = Math.max(0, Math.ceil(shown.length / SIZE) - 1);
  state.number = Math.min(state.number, last);
  const features = kind === 'features' ? undefined : (hazard) => { const feature = state.features.get(hazard); return feature && featureLink(feature); };
  fill(list.querySelector('.lines'), h('p.small', { role: 'status' }, shown.length === lines.length ? plural(lines.length, 'hazard') : `${shown.length} of ${plural(lines.length, 'hazard')}`),
    shown.length ? riskList(shown.slice(state.number * SIZE, (state.number + 1) * SIZE), features) : h('p', 'No hazard is like this.'), pages(last));
}

function pages(last) {
  if (!last) return null;
  const to = (by, words) => h('button.plain', { type: 'button', onclick: () => { state.number += by; draw(); } }, words);
  return h('p', state.number > 0 && to(-1, 'Previous'), ` Page ${state.number + 1} of ${last + 1} `, state.number < last && to(1, 'Next'));
}

function tools() {
  const again = (change) => { Object.assign(state, change, { number: 0 }); draw(); };
  const search = h('input', { type: 'search', id: 'words', oninput: debounce(() => again({ query: search.value }), 200) });
  const choose = h('select', { id: 'which', onchange: () => again({ choice: choose.value }) }, offered(state.lines).map(({ value, words, count }) => h('option', { value }, `${words} (${count})`)));
  return h('form.search', { role: 'search', onsubmit: (event) => event.preventDefault() }, h('label', { for: 'words' }, 'Search'), ' ', search, ' ', h('label', { for: 'which' }, 'Show'), ' ', choose);
}

const EMPTY = { features: 'This feature', releases: 'No feature of this release', products: 'No feature of this product' };

function empty() {
  return h('div.empty', h('h2', 'No hazards'), h('p', `${EMPTY[kind]} has ${kind === 'features' ? 'no' : 'any'} hazard${asOf ? ' at that moment' : ' yet'}. Hazards are written in the task Analyse hazards (T09), and whoever works on the product may raise one.`),
    kind === 'features' && h('p', featureLink(key)));
}

/** A hazard of a cell was chosen: its line, whatever the list shows at the moment. */
function find(hazard) {
  const at = state.lines.findIndex((line) => line.hazard === hazard);
  if (at < 0) return;
  Object.assign(state, { choice: 'all', query: '', number: Math.floor(at / SIZE) });
  list.querySelector('#words').value = '';
  list.querySelector('#which').value = 'all';
  draw();
  const row = list.querySelector(`[data-hazard="${CSS.escape(hazard)}"]`);
  row?.scrollIntoView({ block: 'center' });
  row?.focus({ preventScroll: true });
}

async function show() {
  try {
    await introduce();
    scope.addEventListener('dc-show', ({ detail }) => find(detail.key));
    scope.addEventListener('dc-risk-matrix', ({ detail: { matrix } }) => {
      for (const { key: hazard, feature } of [...matrix.before.cells.flatMap(({ hazards }) => hazards), ...matrix.before.notEstimated, ...matrix.before.outside]) state.features.set(hazard, feature);
      if (state.lines.length) draw();
    });
    scope.open(kind, key, asOf);
    const answer = await get(`${scope.record}/risks${asOf && `?asOf=${encodeURIComponent(asOf)}`}`);
    state.lines = answer.risks;
    chooseMoment(answer);
    fill(list, state.lines.length > 0 && h('h2', 'Risk list'), state.lines.length > 0 && tools(), h('div.lines'));
    draw();
  } catch (problem) {
    document.querySelector('dc-risk-matrix').remove();
    trouble(list, problem);
  }
}

frame();
if (key) show();
else fill(list, h('p.trouble', 'The address of this page names no feature, release or product.'));
