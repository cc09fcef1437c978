import { DcElement } from './element.js';
import { h, fill, patch, debounce } from './dom.js';
import { get, path } from './api.js';
import { byKey, isRow, kindName } from './words.js';
import { columnsOf, found } from './columns.js';
import { RowView } from './item-row.js';
import './item-editor.js';
import './paste.js';

const PAGE = 25;

/**
 * `<dc-items>`: the rows that this task may write, one tab per kind; read-only on a feature's page.
 * A row opens in place, is saved when it is left, and may be pasted from a spreadsheet by the hundred.
 */
export class DcItems extends DcElement {
  connectedCallback() {
    this.views = new Map();
    this.page = 0;
    this.query = '';
    this.build();
    super.connectedCallback();
    this.on('dc-rows', () => this.own ?? this.draw());
    this.on('dc-show', ({ detail }) => this.show(detail.key));
    this.flush = () => this.editor?.leave();
    this.scope?.unsaved?.add(this.flush);
  }

  disconnectedCallback() {
    this.editor?.leave();
    this.scope?.unsaved?.delete(this.flush);
    super.disconnectedCallback();
  }

  build() {
    this.tabs = h('div', { role: 'tablist', 'aria-label': 'Kinds of rows', onkeydown: (event) => this.tabKey(event) });
    this.search = h('input', { type: 'search', placeholder: 'Search key, text, links', 'aria-label': 'Search rows',
      oninput: debounce(() => { this.query = this.search.value; this.page = 0; this.draw(); }, 150) });
    this.tools = h('div.row');
    this.body = h('tbody', { onkeydown: (event) => this.rowKey(event) });
    this.caption = h('caption.sr');
    this.foot = h('div.row');
    this.notes = h('div', { 'aria-live': 'polite' });
    const heads = ['Key', 'What it says', 'Links'].map((word) => h('th', { scope: 'col' }, word));
    this.panel = h('div.body', { role: 'tabpanel' }, h('div.row', this.tools, h('span.grow'), this.search), this.notes,
      h('div.scroll', h('table', this.caption, h('thead', h('tr', heads)), this.body)), this.foot);
    this.root.replaceChildren(h('section.card', { 'aria-label': 'Rows of the record' }, this.tabs, this.panel), this.live);
    this.root.addEventListener('paste', (event) => this.pasted(event));
  }

  load() {
    const own = (this.getAttribute('kinds') ?? '').split(',').filter(Boolean);
    this.kinds = own.length ? own : (this.task?.kinds ?? []).filter(isRow).sort((a, b) => this.rank(a) - this.rank(b));
    this.all = !this.task && !own.length;
    this.hidden = !this.all && !this.kinds.length;
    if (this.hidden) return;
    this.source().catch((problem) => fill(this.notes, h('div.note.crit', problem.message)));
  }

  // The kinds that the task is about come first: the form says which.
  rank(kind) {
    const at = (this.getAttribute('first') ?? '').split(',').indexOf(kind);
    return at < 0 ? 99 : at;
  }

  /** A review shows the rows exactly as its candidate froze them; every other task the rows of now. */
  async source() {
    const { candidate } = this.task ?? {};
    if (this.hasAttribute('as-reviewed') && candidate) {
      this.own ??= (await get(`${path`features/${this.scope.featureKey}/items`}?asOf=${candidate.sequence}`)).items.sort((a, b) => byKey(a.key, b.key));
      this.draw();
    } else if (this.scope.rowsKnown) this.draw();
    else await this.scope.readRows();
  }

  get known() {
    return this.own ?? (this.scope.rowsKnown ? this.scope.rows : undefined);
  }

  /** May rows of the kind shown be written here? */
  get writes() {
    return this.canWork && !this.own && (this.task.kinds ?? []).includes(this.kind);
  }

  get columns() {
    return columnsOf(this.kind, this.task?.columns?.[this.kind]);
  }

  get rows() {
    return this.known.filter((row) => row.kind === this.kind);
  }

  draw() {
    if (!this.known || this.hidden) return;
    if (this.all) this.kinds = [...new Set(this.known.map(({ kind }) => kind))].sort();
    if (this.own) this.kinds = this.kinds.filter((kind) => this.known.some((row) => row.kind === kind));
    if (!this.kinds.includes(this.kind)) this.kind = this.kinds[0];
    if (!this.kind) return fill(this.notes, h('p.muted', 'Nothing is in the record yet.'));
    this.drawTabs();
    this.drawTools();
    const hits = this.rows.filter((row) => (this.showRetired || !row.retired) && found(row, this.query));
    this.pages = Math.max(1, Math.ceil(hits.length / PAGE));
    this.page = Math.min(this.page, this.pages - 1);
    const shown = hits.slice(this.page * PAGE, (this.page + 1) * PAGE);
    this.shown = shown;
    patch(this.body, this.lines(shown));
    this.caption.textContent = kindName(this.kind, 2);
    this.drawFoot(hits.length);
  }

  lines(shown) {
    const columns = this.columns;
    const lines = shown.map((row) => {
      if (this.editor?.key === row.key) return this.editorLine;
      const view = this.views.get(row.key) ?? new RowView(this);
      this.views.set(row.key, view);
      return view.draw(row, columns);
    });
    if (this.editor && !lines.includes(this.editorLine)) lines.unshift(this.editorLine);
    return lines;
  }

  drawTabs() {
    fill(this.tabs, this.kinds.map((kind) => {
      const count = this.known.filter((row) => row.kind === kind && !row.retired).length;
      const chosen = kind === this.kind;
      return h('button', { type: 'button', role: 'tab', 'aria-selected': String(chosen), tabindex: chosen ? 0 : -1,
        dataset: { kind }, onclick: () => this.choose(kind) }, `${kindName(kind, 2)} (${count})`);
    }));
  }

  async choose(kind) {
    if (this.editor && (await this.editor.leave())) return;
    Object.assign(this, { kind, page: 0, query: '' });
    this.search.value = '';
    this.views.clear();
    this.draw();
    this.tabs.querySelector('[aria-selected=true]').focus();
  }

  drawTools() {
    const retired = this.rows.filter((row) => row.retired).length;
    const { writes } = this;
    fill(this.tools,
      writes && h('button.main', { type: 'button', dataset: { do: 'add' }, onclick: () => this.edit(null) }, `Add ${kindName(this.kind).toLowerCase()}`),
      writes && h('button', { type: 'button', onclick: () => this.paste('') }, 'Paste rows'),
      retired > 0 && h('label.choice', h('input', { type: 'checkbox', checked: this.showRetired,
        onchange: ({ target }) => { this.showRetired = target.checked; this.draw(); } }), h('span', `Show ${retired} retired`)));
  }

  drawFoot(count) {
    const turn = (by) => () => { this.page += by; this.draw(); this.scrollIntoView({ block: 'nearest' }); };
    fill(this.foot,
      count === 0 && h('p.muted', this.query ? 'No row holds these words.' : `No ${kindName(this.kind, 2).toLowerCase()} yet.`),
      this.pages > 1 && [
        h('button', { type: 'button', disabled: this.page === 0, onclick: turn(-1) }, 'Previous'),
        h('span', `${this.page * PAGE + 1}–${Math.min(count, (this.page + 1) * PAGE)} of ${count}`),
        h('button', { type: 'button', disabled: this.page >= this.pages - 1, onclick: turn(1) }, 'Next')],
      this.writes && count > 0 && h('span.small.muted', 'Arrow keys move, Enter opens a row, Ctrl+Enter saves and adds another.'));
  }

  /** Opens a row for writing; null is a new one. The row that was open is saved first. */
  async edit(row, mode = 'edit') {
    if (this.editor && (await this.editor.leave())) return;
    this.editor = document.createElement('dc-item-editor');
    this.editor.open({ items: this, row, mode });
    this.editorLine = h('tr', h('td', { colspan: 3 }, this.editor));
    this.draw();
    this.editor.begin();
  }

  /** The editor is done; `key` is the row to go on from. */
  closed(key, { next = false, quiet = false, told = '' } = {}) {
    this.editor = undefined;
    this.editorLine = undefined;
    this.draw();
    if (told) this.say(told);
    const view = this.views.get(key);
    if (view) view.flash();
    if (quiet) return;
    if (next) this.edit(null);
    else if (view?.node.isConnected) view.node.focus({ preventScroll: true });
    else this.tools.querySelector('button')?.focus({ preventScroll: true });
  }

  paste(text) {
    const panel = document.createElement('dc-paste');
    panel.open({ items: this, text, done: (told) => { fill(this.notes, told && h('div.note.ok', told)); this.draw(); } });
    fill(this.notes, panel);
    panel.focus();
  }

  /** A copied range of cells, pasted anywhere but into a text that is being written. */
  pasted(event) {
    const target = event.composedPath()[0];
    if (!this.writes || target.matches?.('input, textarea') || this.notes.querySelector('dc-paste')) return;
    const text = event.clipboardData.getData('text/plain');
    if (!text.trim()) return;
    event.preventDefault();
    this.paste(text);
  }

  async show(key) {
    const row = this.known?.find((one) => one.key === key);
    if (!row || !this.kinds?.includes(row.kind)) return;
    if (this.editor && (await this.editor.leave())) return;
    Object.assign(this, { kind: row.kind, query: '' });
    this.search.value = '';
    this.page = Math.max(0, Math.floor(this.rows.filter((one) => this.showRetired || !one.retired).findIndex((one) => one.key === key) / PAGE));
    this.draw();
    const view = this.views.get(key);
    view?.node.scrollIntoView({ block: 'center' });
    view?.flash();
    view?.node.focus({ preventScroll: true });
  }

  rowKey(event) {
    if (event.target.closest('tr') !== event.target) return;
    const index = this.shown.findIndex(({ key }) => key === event.target.dataset.key);
    const go = (to) => this.views.get(this.shown[to]?.key)?.node.focus();
    const keys = { ArrowDown: () => go(index + 1), ArrowUp: () => go(index - 1), Home: () => go(0), End: () => go(this.shown.length - 1),
      Enter: () => (event.ctrlKey && this.writes ? this.edit(null) : this.open(this.shown[index])) };
    if (!keys[event.key]) return;
    event.preventDefault();
    // Tasklist takes Ctrl+Enter for Complete.
    event.stopPropagation();
    keys[event.key]();
  }

  open(row) {
    if (this.writes) this.edit(row);
    else this.views.get(row.key)?.toggle();
  }

  tabKey(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.choose(this.kinds[(this.kinds.indexOf(this.kind) + step + this.kinds.length) % this.kinds.length]);
  }
}
