import { DcElement } from './element.js';
import { h, fill, patch } from './dom.js';
import { get, post, path } from './api.js';
import { byKey, plural } from './words.js';
import { ChecklistLine } from './checklist-line.js';
import { byList, isAnswered } from './checklist.js';

/** `<dc-checklists>`: the lines of the checklists that go with a submission, answered one by one in their place. */
export class DcChecklists extends DcElement {
  connectedCallback() {
    this.lines = new Map();
    this.parts = new Map();
    this.top = h('div');
    this.lists = h('div');
    this.notes = h('div', { 'aria-live': 'assertive' });
    this.chip = h('span');
    this.root.replaceChildren(h('section.card', { 'aria-label': 'Checklists' }, h('div.head', h('h2', 'Checklists'), this.chip),
      h('div.body', this.notes, this.top, this.lists)), this.live);
    this.flush = () => this.settle();
    super.connectedCallback();
    this.scope?.unsaved?.add(this.flush);
    this.on('dc-rows', () => this.draw());
    // The choice of what is submitted decides which lists there are.
    this.on('dc-exit', () => this.read());
  }

  disconnectedCallback() {
    this.scope?.unsaved?.delete(this.flush);
    super.disconnectedCallback();
  }

  load() {
    this.read();
    if (!this.scope.rowsKnown) this.scope.readRows().catch((problem) => this.trouble(problem));
  }

  async settle() {
    for (const line of this.lines.values()) {
      const failure = await line.settle();
      if (failure) return failure;
    }
    return undefined;
  }

  async read() {
    if (!this.task?.open) return;
    const asked = this.asked = Symbol('asked');
    try {
      const { proposal } = await get(path`tasks/${this.scope.taskId}/proposal`);
      if (asked !== this.asked) return;
      this.state = proposal;
      this.draw();
    } catch (problem) {
      if (asked === this.asked) this.trouble(problem);
    }
  }

  get rows() {
    return this.scope.rows.filter((row) => row.kind === 'CHECKLIST_LINE' && !row.retired).sort((a, b) => byKey(a.key, b.key));
  }

  draw() {
    if (!this.state || !this.scope.rowsKnown) return;
    const rows = this.rows;
    const answered = rows.filter(isAnswered).length;
    const missing = this.state.lists.reduce((sum, list) => sum + list.missing.length, 0);
    const done = rows.length > 0 && answered === rows.length && !missing;
    this.chip.className = `chip ${done ? 'ok' : 'major'}`;
    this.chip.textContent = rows.length ? `${done ? '✓ ' : ''}${answered} of ${rows.length} answered` : 'not filled in yet';
    fill(this.top, !this.state.chosen.length && h('p.muted', 'Choose above what is submitted; its checklists follow from that.'),
      missing > 0 && h('div.row', h('button.main', { type: 'button', disabled: !this.canWork, onclick: () => this.fillIn() }, 'Fill in the checklists'),
        h('span.muted', `${plural(missing, 'line')} of ${this.state.lists.filter((list) => list.missing.length).map(({ title }) => title).join('; ')}`)),
      rows.length > 0 && !done && h('label.choice', h('input', { type: 'checkbox', checked: this.onlyOpen, onchange: ({ target }) => { this.onlyOpen = target.checked; this.draw(); } }),
        h('span', 'Show only lines that are open')),
      rows.length > 0 && h('p.small.muted', 'How well a line is founded: [V] read in the primary text, [v] in a secondary source, [R] recalled and not checked.'));
    patch(this.lists, byList(rows).map(([title, own]) => this.list(title, own)));
  }

  /** Drawn again in its place: whoever is writing in a line goes on. */
  list(title, rows) {
    if (!this.parts.has(title)) this.parts.set(title, this.part(title));
    const { node, body, count, progress } = this.parts.get(title);
    const answered = rows.filter(isAnswered).length;
    count.textContent = `${answered} of ${rows.length} answered `;
    Object.assign(progress, { max: rows.length, value: answered });
    const shown = this.onlyOpen ? rows.filter((row) => !isAnswered(row) || this.lines.get(row.key)?.busy) : rows;
    patch(body, shown.map((row) => {
      const line = this.lines.get(row.key) ?? new ChecklistLine(this);
      this.lines.set(row.key, line);
      return line.draw(row);
    }));
    return node;
  }

  /** A list stays as it was opened; at first the one that comes first. */
  part(title) {
    const [body, count, progress] = [h('tbody'), h('span.small.muted'), h('progress', { 'aria-label': `${title}: answered` })];
    const node = h('details', { open: this.parts.size === 0 }, h('summary', h('h3', title), ' ', count, progress),
      h('div.scroll', h('table', h('thead', h('tr', ['What is asked', 'Does it apply?', 'Evidence, or why it does not apply'].map((word) => h('th', { scope: 'col' }, word)))), body)));
    return { node, body, count, progress };
  }

  async fillIn() {
    fill(this.notes);
    try {
      const { written } = await post(path`tasks/${this.scope.taskId}/checklists`, {});
      await this.scope.readRows();
      this.saved({ rows: true });
      this.say(`${plural(written, 'line')} filled in.`);
      await this.read();
    } catch (problem) {
      this.trouble(problem);
    }
  }

  trouble(problem) {
    fill(this.notes, h('div.note.crit', problem.message, problem.problems?.map(({ reason }) => h('div', reason))));
  }
}
