import { h, fill } from '../dc/dom.js';
import { get } from '../dc/api.js';
import { when } from '../dc/words.js';
import { recordLink, risksPage, trouble } from './frame.js';
import { listing } from './listing.js';
import { MATRIX } from './matrix-filter.js';
import { RISKS } from './risk-filter.js';
import { links, matrix, riskList } from './tables.js';

/**
 * What a feature, a release and a product alike have to show of their record. Each is drawn when somebody looks at it.
 * @param scope `dc-feature` or `dc-record`, which knows the address, the moment and, where several features meet, whose a row is
 */
export function views(scope, kind, key) {
  const { asOf = '' } = scope;
  const featureOf = scope.several ? (row) => { const feature = scope.row(row)?.feature; return feature && recordLink('features', feature); } : undefined;
  const table = (part, draw) => {
    const node = h('div', h('p.muted', 'Loading …'));
    get(`${scope.record}/${part}${scope.asked}`).then((answer) => fill(node, !scope.several && h('p.muted.small', `As of entry ${answer.sequence}, ${when(answer.asOf)}`), draw(answer)), (problem) => trouble(node, problem));
    return node;
  };
  const risks = () => h('div', h('p', h('a', { href: risksPage(kind, key, asOf) }, 'Risks on a page of their own'), h('span.muted', ': searched, filtered, and as of any moment')),
    document.createElement('dc-risk-matrix'), table('risks', ({ risks: all }) => all.length > 0 && listing(all, { ...RISKS, draw: (shown) => riskList(shown, featureOf) }).node));
  return {
    matrix: ['Matrix', () => table('matrix', ({ lines }) => listing(lines, { ...MATRIX, draw: (shown) => matrix(shown, featureOf) }).node)],
    items: ['Items', () => document.createElement('dc-items')],
    risks: ['Risks', risks],
    gaps: ['Gaps', () => document.createElement('dc-gaps')],
    links: ['Links', () => table('links', ({ links: all }) => listing(all, { ...LINKS, draw: links }).node)],
  };
}

const LINKS = {
  one: 'link',
  choices: [['all', 'All links', () => true], ...['suspect', 'dangling', 'outdated'].map((one) => [one, `Only ${one}`, ({ status }) => status === one])],
  holds: ({ from, relation, to, status }, query) => query.toLowerCase().split(/\s+/).every((word) => `${from} ${relation} ${to} ${status}`.toLowerCase().includes(word)),
};

/** Tabs, and below them the view that the address names; a gap names its row, which is shown among the items. */
export function tabs(scope, all, view) {
  const show = () => {
    const chosen = location.hash.slice(1) in all ? location.hash.slice(1) : Object.keys(all)[0];
    fill(document.querySelector('.tabs'), Object.entries(all).map(([name, [words]]) => h('a', { href: `#${name}`, 'aria-current': name === chosen ? 'page' : null }, words)));
    fill(view, all[chosen][1]());
  };
  window.addEventListener('hashchange', show);
  scope.addEventListener('dc-show', ({ detail }) => {
    if (view.querySelector('dc-items')) return;
    location.hash = 'items';
    window.addEventListener('hashchange', () => scope.show(detail.key), { once: true });
  });
  show();
}
