import { h, fill, debounce, uid } from './dom.js';
import { kindInside, kindName } from './words.js';

/** Rows on one page. */
export const PAGE = 25;

/** What stands around the rows: tabs above, tools and search, and the way to the next page below. */
export class ItemsFrame {
  constructor(items) {
    this.items = items;
    this.panel = uid('rows');
    this.tabs = h('div', { role: 'tablist', 'aria-label': 'Kinds of rows', onkeydown: (event) => this.tabKey(event) });
    this.search = h('input', { type: 'search', placeholder: 'Search key, text, links', 'aria-label': 'Search rows',
      oninput: debounce(() => this.again({ query: this.search.value, page: 0 }), 150) });
    this.tools = h('div.row');
    this.body = h('tbody', { onkeydown: (event) => items.rowKey(event) });
    this.caption = h('caption.sr');
    this.foot = h('div.row');
    this.notes = h('div', { 'aria-live': 'polite' });
    const heads = ['Key', 'What it says', 'Links'].map((word) => h('th', { scope: 'col' }, word));
    this.head = h('thead', h('tr', heads));
    this.node = h('section.card', { 'aria-label': 'Rows of the record' }, this.tabs, this.room = h('div.body', { role: 'tabpanel', id: this.panel },
      h('div.row', this.tools, h('span.grow'), this.search), this.notes, h('div.scroll', h('table', this.caption, this.head, this.body)), this.foot));
  }

  again(changes) {
    Object.assign(this.items, changes);
    this.items.draw();
  }

  drawTabs() {
    const { items } = this;
    this.room.setAttribute('aria-labelledby', `${this.panel}-${items.kind}`);
    fill(this.tabs, items.kinds.map((kind) => {
      const count = items.known.filter((row) => row.kind === kind && !row.retired).length;
      const chosen = kind === items.kind;
      return h('button', { type: 'button', role: 'tab', 'aria-selected': String(chosen), id: `${this.panel}-${kind}`, 'aria-controls': this.panel, tabindex: chosen ? 0 : -1,
        dataset: { kind }, onclick: () => items.choose(kind) }, `${kindName(kind, 2)} (${count})`);
    }));
  }

  drawTools() {
    const { items } = this;
    const retired = items.rows.filter((row) => row.retired).length;
    fill(this.tools,
      items.writes && h('button.main', { type: 'button', dataset: { do: 'add' }, onclick: () => items.edit(null) }, `Add ${kindInside(items.kind)}`),
      items.writes && h('button', { type: 'button', onclick: () => items.paste('') }, 'Paste rows'),
      retired > 0 && h('label.choice', h('input', { type: 'checkbox', checked: items.showRetired,
        onchange: ({ target }) => this.again({ showRetired: target.checked }) }), h('span', `Show ${retired} retired`)));
  }

  drawFoot(count) {
    const { kind, page, pages, query, writes, editor } = this.items;
    const turn = (by) => () => { this.again({ page: page + by }); this.items.scrollIntoView({ block: 'nearest' }); };
    this.head.hidden = count === 0;
    fill(this.foot,
      count === 0 && !editor && h('p.muted', query ? 'No row holds these words.' : `No ${kindInside(kind, 2)} yet.`),
      pages > 1 && [
        h('button', { type: 'button', disabled: page === 0, onclick: turn(-1) }, 'Previous'),
        h('span', `${page * PAGE + 1}–${Math.min(count, (page + 1) * PAGE)} of ${count}`),
        h('button', { type: 'button', disabled: page >= pages - 1, onclick: turn(1) }, 'Next')],
      writes && count > 0 && h('span.small.muted', 'Arrow keys move, Enter opens a row, Ctrl+Enter saves and adds another.'),
      !writes && count > 0 && h('span.small.muted', 'A click or Enter shows all of a row.'));
  }

  tabKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const { kinds, kind } = this.items;
    this.items.choose(kinds[(kinds.indexOf(kind) + step + kinds.length) % kinds.length]);
  }
}
