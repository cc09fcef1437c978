import '../dc/index.js';
import { h, fill } from '../dc/dom.js';
import { get } from '../dc/api.js';
import { frame, page, recordLink, risksPage, trouble } from './frame.js';
import { file } from './exports.js';
import { listing } from './listing.js';
import { chooseMoment } from './moment.js';
import { RISKS } from './risk-filter.js';
import { riskList } from './tables.js';

const asked = new URL(location.href).searchParams;
const [kind, name] = [['features', 'feature'], ['releases', 'release'], ['products', 'product']].find(([, one]) => asked.get(one)) ?? [];
const key = asked.get(name) ?? '';
const asOf = asked.get('asOf') ?? '';
const scope = document.querySelector('dc-record');
const [head, moment, list] = ['head', 'when', 'list'].map((id) => document.getElementById(id));
const features = new Map();

const featureLink = (feature) => h('a', { href: page(`feature.html?key=${encodeURIComponent(feature)}#risks`) }, feature);
const risksOf = (one, value) => h('a', { href: risksPage(one, value) }, value);

/** Whose risks these are, and where one can go from here. */
async function introduce() {
  const about = kind === 'products' ? {} : await get(`${kind}/${encodeURIComponent(key)}`);
  const product = about.product?.key ?? about.product;
  const within = kind === 'releases' ? about.features ?? [] : [];
  document.title = `Risks of ${key} – Design Control`;
  fill(head, h('h1', `Risks of ${key} ${about.title ?? ''}`.trim()),
    h('p.small.facts', product && [h('span.muted', 'Product '), risksOf('products', product)], kind === 'features' ? [h('span.muted', '  Feature '), featureLink(key)] : [h('span.muted', '  Record '), recordLink(kind, key)],
      within.length > 0 && [h('span.muted', '  Features '), within.map((one, i) => [i > 0 && ', ', risksOf('features', one.key)])],
      h('span.muted', '  Export '), file(kind, key, 'risk list (CSV)', 'format=csv&part=risks', asOf), ', ', file(kind, key, 'everything (XLSX)', 'format=xlsx', asOf)));
}

const EMPTY = { features: 'This feature', releases: 'No feature of this release', products: 'No feature of this product' };

function empty() {
  return h('div.empty', h('h2', 'No hazards'), h('p', `${EMPTY[kind]} has ${kind === 'features' ? 'no' : 'any'} hazard${asOf ? ' at that moment' : ' yet'}. Hazards are written in the task Analyse hazards (T09), and whoever works on the product may raise one.`),
    kind === 'features' && h('p', featureLink(key)));
}

/** The list with what it takes to find something in it, however few hazards there are: whoever comes here looks for one. */
function listed(lines) {
  const featureOf = kind === 'features' ? undefined : (hazard) => { const feature = features.get(hazard); return feature && featureLink(feature); };
  const risks = listing(lines, { ...RISKS, always: true, draw: (shown) => riskList(shown, featureOf) });
  // A hazard of a cell was chosen.
  scope.addEventListener('dc-show', ({ detail }) => {
    const at = lines.findIndex(({ hazard }) => hazard === detail.key);
    if (at < 0) return;
    risks.turnTo(at);
    const row = list.querySelector(`[data-hazard="${CSS.escape(detail.key)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  });
  scope.addEventListener('dc-risk-matrix', () => risks.again({}));
  return [h('h2', 'Risk list'), risks.node];
}

async function show() {
  try {
    await introduce();
    scope.addEventListener('dc-risk-matrix', ({ detail: { matrix } }) => {
      for (const { key: hazard, feature } of [...matrix.before.cells.flatMap(({ hazards }) => hazards), ...matrix.before.notEstimated, ...matrix.before.outside]) features.set(hazard, feature);
    });
    scope.open(kind, key, asOf);
    const answer = await get(`${scope.record}/risks${scope.asked}`);
    chooseMoment(moment, answer, asOf);
    fill(list, answer.risks.length ? listed(answer.risks) : empty());
  } catch (problem) {
    document.querySelector('dc-risk-matrix').remove();
    trouble(list, problem);
  }
}

frame();
if (key) show();
else fill(list, h('p.trouble', 'The address of this page names no feature, release or product.'));
