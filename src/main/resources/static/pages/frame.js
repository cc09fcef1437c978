import { h, fill } from '../dc/dom.js';
import { me } from '../dc/api.js';

const at = (relative) => new URL(`../${relative}`, import.meta.url).href;

/** A task in Tasklist, or Tasklist itself. */
export const tasklist = (id) => at(`camunda/app/tasklist/default/#/${id ? `?task=${encodeURIComponent(id)}` : ''}`);

/** The bar on top of each of our pages: where one can go, and who one is. */
export async function frame() {
  const bar = document.querySelector('.bar');
  const link = (href, words) => h('a', { href }, words);
  fill(bar, h('a.name', { href: at('') }, 'Design Control'), link(tasklist(), 'Tasks'), link(at('releases.html'), 'Releases'));
  try {
    const { name, id, csrf, cockpit, administrator, groups = [] } = await me();
    const out = h('form', { method: 'post', action: at('logout') }, h('input', { type: 'hidden', name: '_csrf', value: csrf?.token ?? '' }), h('button', 'Log out'));
    if (cockpit) bar.append(link(at('camunda/app/cockpit/default/'), 'Cockpit'));
    if (administrator || groups.includes('regulatory-affairs')) bar.append(link(at('regulatory.html'), 'Regulatory affairs'));
    if (administrator) bar.append(link(at('admin.html'), 'Administration'));
    else if (['quality', 'auditors'].some((group) => groups.includes(group))) bar.append(link(at('admin.html'), 'Training'));
    bar.append(h('span.who', name ?? id ?? ''), out);
  } catch { /* the page itself says what is wrong */ }
}

/** Says in the place of the content why there is none. */
export function trouble(node, problem) {
  const login = problem.status === 401 && [' ', h('a', { href: at('login') }, 'Log in')];
  fill(node, h('p.trouble', { role: 'alert' }, problem.message, login));
}

/** Says of a day that it has passed. */
export function late(due) {
  return due && new Date(due) < new Date() ? h('span.chip.critical', 'overdue') : null;
}

export const page = at;

const ONE = { features: 'feature', releases: 'release', products: 'product' };

/** The page of a release or a product; of a feature, its own. */
export const recordPage = (kind, key) => at(kind === 'features' ? `feature.html?key=${encodeURIComponent(key)}` : `record.html?${ONE[kind]}=${encodeURIComponent(key)}`);
/** The page of the risks of a feature, a release or a product. */
export const risksPage = (kind, key, asOf = '') => at(`risks.html?${ONE[kind]}=${encodeURIComponent(key)}${asOf && `&asOf=${encodeURIComponent(asOf)}`}`);
export const recordLink = (kind, key, words = key) => h('a', { href: recordPage(kind, key) }, words);
