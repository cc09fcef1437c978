import { h, fill } from './dom.js';
import { ItemsView } from './items-view.js';
import './item-editor.js';
import './paste.js';

/**
 * `<dc-items>`: the rows that this task may write, one tab per kind; read-only on a feature's page.
 * A row opens in place, is saved when it is left, and may be pasted from a spreadsheet by the hundred.
 */
export class DcItems extends ItemsView {
  constructor() {
    super();
    this.root.addEventListener('paste', (event) => this.pasted(event));
  }

  connectedCallback() {
    super.connectedCallback();
    this.flush = () => this.leave();
    this.scope?.unsaved?.add(this.flush);
  }

  disconnectedCallback() {
    this.leave();
    this.scope?.unsaved?.delete(this.flush);
    super.disconnectedCallback();
  }

  async leave() {
    return this.editor?.leave();
  }

  lines(shown) {
    const lines = super.lines(shown.filter((row) => row.key !== this.editor?.key));
    const at = shown.findIndex((row) => row.key === this.editor?.key);
    if (this.editor) lines.splice(Math.max(0, at), 0, this.editorLine);
    return lines;
  }

  open(row) {
    if (this.writes) this.edit(row);
    else super.open(row);
  }

  /** Opens a row for writing; null is a new one. The row that was open is saved first. */
  async edit(row, mode = 'edit') {
    if (await this.leave()) return;
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
    else this.frame.tools.querySelector('button')?.focus({ preventScroll: true });
  }

  paste(text) {
    const panel = document.createElement('dc-paste');
    panel.open({ items: this, text, done: (told) => { fill(this.frame.notes, told && h('div.note.ok', told)); this.draw(); } });
    fill(this.frame.notes, panel);
    panel.focus();
  }

  /** A copied range of cells, pasted anywhere but into a text that is being written. */
  pasted(event) {
    const target = event.composedPath()[0];
    if (!this.writes || target.matches?.('input, textarea') || this.frame.notes.querySelector('dc-paste')) return;
    const text = event.clipboardData.getData('text/plain');
    if (!text.trim()) return;
    event.preventDefault();
    this.paste(text);
  }
}
