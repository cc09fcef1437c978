import { DcElement } from './element.js';
import { h, fill, patch } from './dom.js';
import { get, path } from './api.js';
import { byKey, inRecordOrder, isRow, kindName } from './words.js';
import { columnsOf, found, inMarkets, withClasses, withInterfaces, withOwners } from './columns.js';
import { ItemsFrame, PAGE } from './items-frame.js';
import { RowView } from './item-row.js';

/** The rows of the record as they are read: one tab per kind, searched, page by page. */
export class ItemsView extends DcElement {
  connectedCallback() {
    this.views = new Map();
    this.page = 0;
    this.query = '';
    this.frame = new ItemsFrame(this);
    this.root.replaceChildren(this.frame.node, this.live);
    super.connectedCallback();
    this.on('dc-rows', () => this.own ?? this.draw());
    this.on('dc-exit', () => this.own ?? this.draw());
    this.on('dc-show', ({ detail }) => this.show(detail.key));
  }

  /** What is being written must be saved before the table shows something else. Answers what hinders it. */
  async leave() {}

  load() {
    const named = (attribute) => (this.getAttribute(attribute) ?? '').split(',').filter(Boolean);
    const own = named('kinds');
    // What the task writes, and behind it what its people have to look at meanwhile.
    this.kinds = own.length ? own : [...(this.task?.kinds ?? []).filter(isRow).sort((a, b) => this.rank(a) - this.rank(b)), ...named('also')];
    this.all = !this.task && !own.length;
    this.hidden = !this.all && !this.kinds.length;
    if (this.hidden) return;
    if (this.task?.kinds?.includes('ACTION')) this.askWhoMayOwn();
    this.source().catch((problem) => fill(this.frame.notes, h('div.note.crit', problem.message)));
  }

  async askWhoMayOwn() {
    this.colleagues ??= (await get(path`features/${this.scope.featureKey}/colleagues`).catch(() => ({ colleagues: [] }))).colleagues;
    this.draw();
  }

  // The kinds that the task is about come first: the form says which.
  rank(kind) {
    const at = (this.getAttribute('first') ?? '').split(',').indexOf(kind);
    return at < 0 ? 99 : at;
  }

  /** A review shows the rows exactly as its candidate froze them; every other task the rows of now. */
  async source() {
    const { candidate } = this.task ?? {};
    const reviewed = this.hasAttribute('as-reviewed') && candidate;
    // Whoever reads or writes a hazard needs the names of its classes first.
    if (this.all || this.kinds.includes('HAZARD')) this.riskTable = await this.scope.readRiskTable(reviewed ? candidate.sequence : undefined);
    this.namesKnown = true;
    if (reviewed) {
      this.own ??= (await get(`${this.scope.record}/items?asOf=${candidate.sequence}&view=issued`)).items.sort((a, b) => byKey(a.key, b.key));
      this.draw();
    } else if (this.scope.rowsKnown) this.draw();
    else await this.scope.readRows();
  }

  get known() {
    return this.own ?? (this.scope.rowsKnown ? this.scope.rows : undefined);
  }

  /** Does the task ask this column of this row? What other tasks wrote is theirs to complete; the server knows. */
  asks(key, name) {
    const { missing } = this.scope.exit ?? {};
    return !missing || missing.some(({ item, field }) => item === key && field === name);
  }

  /** May rows of the kind shown be written here? */
  get writes() {
    return this.canWork && !this.own && (this.task.kinds ?? []).includes(this.kind);
  }

  get columns() {
    const columns = inMarkets(columnsOf(this.kind, this.task?.columns?.[this.kind]), this.task?.markets);
    if (this.kind === 'HAZARD') return withClasses(columns, this.riskTable);
    if (['VERIFICATION', 'VALIDATION'].includes(this.kind)) return withInterfaces(columns, this.known);
    return this.kind === 'ACTION' ? withOwners(columns, this.colleagues) : columns;
  }

  get rows() {
    return this.known.filter((row) => row.kind === this.kind);
  }

  draw() {
    if (!this.known || !this.namesKnown || this.hidden) return;
    if (this.all) this.kinds = inRecordOrder(this.known.map(({ kind }) => kind));
    if (this.own) this.kinds = this.kinds.filter((kind) => this.known.some((row) => row.kind === kind));
    if (!this.kinds.includes(this.kind)) this.kind = this.kinds[0];
    if (!this.kind) return fill(this.frame.notes, h('p.muted', 'Nothing is in the record yet.'));
    this.frame.drawTabs();
    this.frame.drawTools();
    const hits = this.rows.filter((row) => (this.showRetired || !row.retired) && found(row, this.query));
    this.pages = Math.max(1, Math.ceil(hits.length / PAGE));
    this.page = Math.min(this.page, this.pages - 1);
    const shown = hits.slice(this.page * PAGE, (this.page + 1) * PAGE);
    this.shown = shown;
    patch(this.frame.body, this.lines(shown));
    this.frame.caption.textContent = kindName(this.kind, 2);
    this.frame.drawFoot(hits.length);
    const { wanted } = this;
    this.wanted = undefined;
    if (wanted) this.show(wanted);
  }

  lines(shown) {
    const columns = this.columns;
    return shown.map((row) => {
      const view = this.views.get(row.key) ?? new RowView(this);
      this.views.set(row.key, view);
      return view.draw(row, columns);
    });
  }

  open(row) {
    this.views.get(row.key)?.toggle();
  }

  async choose(kind) {
    if (await this.leave()) return;
    Object.assign(this, { kind, page: 0, query: '' });
    this.frame.search.value = '';
    this.views.clear();
    this.draw();
    this.frame.tabs.querySelector('[aria-selected=true]').focus();
  }

  /** Turns to a row; one that is asked for before the rows are there is shown with them. */
  async show(key) {
    if (!this.known || !this.namesKnown) {
      this.wanted = key;
      return;
    }
    const row = this.known?.find((one) => one.key === key);
    if (!row || !this.kinds?.includes(row.kind)) return;
    if (await this.leave()) return;
    Object.assign(this, { kind: row.kind, query: '' });
    this.frame.search.value = '';
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
}
