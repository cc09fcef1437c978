import '../dc/index.js';
import { h, fill } from '../dc/dom.js';
import { get, me, path } from '../dc/api.js';
import { plural, sentence, when } from '../dc/words.js';
import { frame, page, recordLink, trouble } from './frame.js';
import { files } from './exports.js';
import { chooseMoment } from './moment.js';
import { stateWords } from './release.js';
import { tabs, views } from './views.js';

/** So many features are read at a glance; more are unfolded. */
const FEW = 5;
const MOST = 200;
const asked = new URL(location.href).searchParams;
const [kind, name] = [['releases', 'release'], ['products', 'product']].find(([, one]) => asked.get(one)) ?? [];
const key = asked.get(name) ?? '';
const asOf = asked.get('asOf') ?? '';
const scope = document.querySelector('dc-record');
const [head, moment, view] = ['head', 'when', 'view'].map((id) => document.getElementById(id));

/** A release with its features as they were in it then; a product with its features of now. */
async function about() {
  if (kind === 'releases') return get(`${path`releases/${key}`}${scope.asked}`);
  const [{ products = [] }, { features, next }] = await Promise.all([me(), get(`features?product=${encodeURIComponent(key)}&size=${MOST}`)]);
  return { title: products.find((one) => one.key === key)?.name, features, more: Boolean(next) };
}

function introduce({ title = '', product, build, plannedBy, plannedAt, alone, features = [], more, ...release }) {
  document.title = `${key} ${title} – Design Control`;
  fill(head, h('h1', kind === 'products' ? `Product ${key} ${title}` : `${key} ${title}`),
    product && h('p.small.facts', h('span.muted', 'Product '), recordLink('products', product), h('span.muted', '  State '), stateWords({ ...release, alone }), build && [h('span.muted', '  Build '), build],
      h('span.muted', alone ? '  Begun ' : `  Planned by ${plannedBy}, `), when(plannedAt)),
    h('p.small.facts', files(kind, key, asOf)),
    features.length > 0 && h('details', { open: features.length <= FEW }, h('summary', more ? `The newest ${features.length} features` : plural(features.length, 'feature')),
      h('ul', features.map((one) => h('li', recordLink('features', one.key, [h('strong', one.key), ` ${one.title}`]), ' ', h('span.muted', sentence(one.phase ?? '')))))));
}

function empty() {
  return kind === 'releases'
    ? h('div.empty', h('h2', 'No features'), h('p', asOf ? 'This release had no features at that moment.' : 'This release has no features, so there is no record of it. Product management plans features into it.'), h('p', h('a', { href: page('releases.html') }, 'All releases')))
    : h('div.empty', h('h2', 'No feature yet'), h('p', asOf ? 'Nothing was in the record of this product at that moment.' : 'The record of a product begins with its first feature.'), h('p', h('a', { href: page('') }, 'All features')));
}

async function show() {
  try {
    scope.open(kind, key, asOf);
    // Whose a row is stands beside it in every view.
    const [found] = await Promise.all([about(), scope.readRows()]);
    introduce(found);
    chooseMoment(moment, scope.moment, asOf);
    if (found.features.length && (scope.rows.length || !asOf)) tabs(scope, views(scope, kind, key), view);
    else fill(view, empty());
  } catch (problem) {
    fill(head, h('h1', `${sentence(name)} ${key}`));
    trouble(view, problem);
  }
}

frame();
if (key) show();
else fill(head, h('p.trouble', 'The address of this page names no release and no product. ', h('a', { href: page('') }, 'Choose one from the list of features.')));
