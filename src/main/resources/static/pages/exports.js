import { h } from '../dc/dom.js';
import { url } from '../dc/api.js';

const FILES = [
  ['items (CSV)', 'format=csv&part=items'], ['links (CSV)', 'format=csv&part=links'], ['matrix (CSV)', 'format=csv&part=matrix'],
  ['gaps (CSV)', 'format=csv&part=gaps'], ['risks (CSV)', 'format=csv&part=risks'], ['reviews (CSV)', 'format=csv&part=reviews'],
  ['everything (XLSX)', 'format=xlsx'], ['everything (JSON)', 'format=json'],
];

/** Where the record of a feature, a release or a product can be had as a file. */
export const exported = (kind, key, query, asOf = '') => url(`${kind}/${encodeURIComponent(key)}/export?${query}${asOf && `&asOf=${encodeURIComponent(asOf)}`}`);

/** A link to one file. */
export const file = (kind, key, words, query, asOf) => h('a', { href: exported(kind, key, query, asOf), download: '' }, words);

/** All of them, in one line. */
export const files = (kind, key, asOf) => [h('span.muted', '  Export '), FILES.map(([words, query], i) => [i > 0 && ', ', file(kind, key, words, query, asOf)])];
