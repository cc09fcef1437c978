import { h, fill } from '../dc/dom.js';
import { get, me, post } from '../dc/api.js';
import { plural, when } from '../dc/words.js';
import { page, tasklist } from './frame.js';

const WORDS = { DUE_SOON: 'Due soon', OVERDUE: 'Overdue', ESCALATED_TO_LEAD: 'Overdue in your function', ESCALATED_TO_PRODUCT_MANAGEMENT: 'Overdue', UNATTENDED: 'Nobody for it', AUTHORITY_SILENT: 'Authority silent' };
const LATE = ['OVERDUE', 'ESCALATED_TO_LEAD', 'ESCALATED_TO_PRODUCT_MANAGEMENT', 'UNATTENDED'];

export const kindWords = (kind) => WORDS[kind] ?? kind;
export const isLate = (kind) => LATE.includes(kind);

/** Notices to the person and their functions: unread ones open, the others behind a click. Nothing where there is none. */
export async function notices(node) {
  const { notices: all, unread } = await get('notices');
  if (!all.length) return fill(node);
  const again = () => notices(node);
  const line = (notice) => h('li', { class: notice.read ? 'muted' : '' }, h('span.chip', { class: `chip ${isLate(notice.kind) ? 'critical' : 'major'}` }, kindWords(notice.kind)), ' ',
    h('a', { href: tasklist(notice.task) }, notice.text), ' ', h('span.muted.small', when(notice.at)), ' ',
    !notice.read && h('button.plain', { type: 'button', onclick: () => post(`notices/${notice.id}/read`, {}).then(again), 'aria-label': `Mark as read: ${notice.text}` }, 'Read'));
  return fill(node, h('details.notices', { open: unread > 0 }, h('summary', 'Notices ', h('span.chip', { class: `chip ${unread ? 'critical' : ''}` }, unread ? `${unread} unread` : 'all read')),
    h('ul', all.map(line)), unread > 1 && h('button.plain', { type: 'button', onclick: () => post('notices/read', {}).then(again) }, 'Mark all as read')));
}

/** For quality and product management: tasks that nobody may do, a page at a time. */
export async function unattended(node) {
  const { groups = [] } = await me();
  if (!groups.includes('quality') && !groups.includes('product-management')) return;
  const all = [];
  const read = async (from) => {
    const { tasks, next } = await get(from);
    all.push(...tasks);
    if (!all.length) return fill(node);
    // The server names its own addresses; ours begin behind /api.
    const more = next && h('button', { type: 'button', onclick: () => read(next.replace('/api/', '')) }, 'Show more');
    return fill(node, h('div.halt', { role: 'status' }, h('strong', `${next ? 'More than ' : ''}${plural(all.length, 'task')} that nobody may do: `),
      all.map(({ name, group, feature }, i) => [i > 0 && ', ', h('a', { href: page(`feature.html?key=${encodeURIComponent(feature.key)}`) }, `${name} of ${feature.key}`), ` (nobody in ${feature.product} speaks for ${group})`]), '. ', more));
  };
  await read('tasks?unattended=true&size=50');
}
