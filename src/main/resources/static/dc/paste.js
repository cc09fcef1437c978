import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { parse, guessMapping, toObjects } from './delimited.js';
import { parseLinks } from './relations.js';
import { writeRows } from './write.js';
import { kindName, plural, sentence } from './words.js';
import { withWords } from './columns.js';
import { IN_FILE, foreign, meanings, unsaid, valueTable, wordsBelow } from './value-words.js';

/** `<dc-paste>`: rows from a spreadsheet: paste, say what each column is, look, add. All rows are added or none. */
class DcPaste extends DcElement {
  open({ items, text, done }) {
    Object.assign(this, { items, done, text, kind: items.kind });
    this.scope = items.scope;
    this.columns = [{ name: 'key', label: 'Key' }, ...items.columns, { name: 'links', label: 'Links' }, this.scope.data?.together && { name: 'feature', label: 'Feature' }].filter(Boolean);
  }

  connectedCallback() {
    this.area = h('textarea', { rows: 4, 'aria-label': 'Cells copied from a spreadsheet',
      placeholder: 'Copy the cells in your spreadsheet and paste them here (Ctrl+V)', oninput: () => this.take(this.area.value) });
    this.preview = h('div');
    this.notes = h('div', { role: 'alert' });
    fill(this.root, h('section.card', { 'aria-label': 'Paste rows' },
      h('div.head', h('h3', `Paste ${kindName(this.kind, 2).toLowerCase()}`), h('span.grow'), h('button', { type: 'button', onclick: () => this.close() }, 'Close')),
      h('div.body', this.area, h('p.help', 'A row whose key exists already is revised: to fill one column of many rows, paste their keys and that column.'), this.notes, this.preview)));
    this.addEventListener('keydown', (event) => { if (event.key === 'Escape') { event.stopPropagation(); this.close(); } });
    if (this.text) { this.area.value = this.text; this.take(this.text); }
  }

  focus() { this.area.focus(); }

  take(text) {
    this.rows = parse(text, text.includes('\t') || !text.includes(',') ? '\t' : ',');
    fill(this.notes);
    if (!this.rows.length) return fill(this.preview);
    this.guess = guessMapping(this.rows, this.columns);
    this.chosen = {};
    this.draw();
  }

  draw() {
    const { header, mapping } = this.guess;
    const data = this.rows.slice(header ? 1 : 0);
    const estimates = this.estimates(data);
    const open = estimates.flatMap(({ meant }) => unsaid(meant));
    const choose = (i) => h('select', { 'aria-label': `Column ${i + 1} is`, onchange: ({ target }) => { mapping[i] = target.value; this.draw(); } },
      h('option', { value: '', selected: !mapping[i] }, 'leave out'),
      this.columns.map(({ name, label }) => h('option', { value: name, selected: mapping[i] === name }, label ?? sentence(name))));
    fill(this.preview,
      h('p', h('strong', `${plural(data.length, 'row')} found. `), 'Say what each column is:'),
      h('label.choice', h('input', { type: 'checkbox', checked: header, onchange: ({ target }) => { this.guess.header = target.checked; this.draw(); } }), h('span', 'The first row holds the column names')),
      h('div.scroll', h('table', h('thead', h('tr', mapping.map((_, i) => h('th', { scope: 'col' }, choose(i))))),
        h('tbody', data.slice(0, 3).map((row) => h('tr', mapping.map((_, i) => h('td', h('div.clamp', row[i] ?? '')))))))),
      data.length > 3 && h('p.small.muted', `… and ${data.length - 3} more`),
      estimates.map(({ column, words, meant }) => valueTable(column, words, meant, (word, value) => {
        (this.chosen[column.name] ??= {})[word] = value;
        this.draw();
        this.preview.querySelector(`[data-value="${CSS.escape(`${column.name} ${word}`)}"]`)?.focus();
      })),
      h('div.row', h('button.main', { type: 'button', disabled: !mapping.some(Boolean) || !data.length || open.length > 0, onclick: () => this.add() }, `Add ${plural(data.length, 'row')}`)));
  }

  /** Columns that are choices or estimates, with what the pasted words mean in them; words that they know need no say. */
  estimates(data) {
    return withWords(this.columns).map((column) => {
      const words = wordsBelow(data, this.guess.mapping.indexOf(column.name));
      return { column, words, meant: meanings(words, column.options, this.chosen[column.name]) };
    }).filter(({ words, meant }) => foreign(words, meant));
  }

  /** Puts what a word means in its place, and keeps the word beside it. */
  translated(values) {
    const data = this.rows.slice(this.guess.header ? 1 : 0);
    const all = { ...values };
    for (const { column: { name }, meant } of this.estimates(data)) {
      const word = values[name];
      if (word === undefined || meant[word] === word) continue;
      all[name] = meant[word] ?? word;
      all[name + IN_FILE] = word;
    }
    return all;
  }

  /** Rows as they are posted. A key that exists already becomes a new revision of that row. */
  toPost() {
    return toObjects(this.rows, this.guess).map(({ links, ...values }) => {
      const row = { ...this.translated(values), kind: this.kind };
      const known = values.key && this.scope.row(values.key);
      if (known) row.basedOn = known.revision;
      const parsed = links ? parseLinks(links, this.kind) : known?.links?.map(({ relation, to }) => ({ relation, to }));
      if (parsed) row.links = parsed;
      return row;
    });
  }

  async add() {
    const rows = this.toPost();
    const button = this.preview.querySelector('button.main');
    button.disabled = true;
    button.textContent = `Adding ${plural(rows.length, 'row')} …`;
    try {
      const saved = await writeRows(this.scope, rows);
      await this.scope.readRows();
      this.saved({ rows: true });
      const created = saved.filter((one) => one.created).length;
      this.done(`${plural(created, 'row')} added${saved.length > created ? `, ${saved.length - created} revised` : ''}.`);
    } catch (problem) {
      this.draw();
      this.refuse(problem);
    }
  }

  refuse({ message, problems }) {
    const shown = problems.slice(0, 20);
    fill(this.notes, h('div.note.crit', h('strong', 'Nothing was added. '), message,
      shown.length > 0 && h('table', h('thead', h('tr', ['Row', 'Column', 'What is wrong'].map((word) => h('th', { scope: 'col' }, word)))),
        h('tbody', shown.map(({ row, field, reason }) => h('tr', h('td', row ?? ''), h('td', this.labelOf(field)), h('td', reason))))),
      problems.length > shown.length && h('p', `… and ${problems.length - shown.length} more`)));
  }

  /** The column by the name that stands above it. */
  labelOf(field) {
    return this.columns.find(({ name }) => name === field)?.label ?? (field ? sentence(field) : '');
  }

  close() { this.done(''); }
}

customElements.define('dc-paste', DcPaste);
