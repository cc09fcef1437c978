import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { upload, path } from './api.js';
import { parse } from './delimited.js';
import { columnTargets, columnsIn, guessWord, holdsLinks, TARGETS, wordsIn } from './mapping.js';
import { relationNames } from './relations.js';
import { makeField } from './field.js';
import { isRow, kindName, plural } from './words.js';
import { FORMATS, formatOf } from './file-format.js';
import { wordColumns } from './columns.js';
import { foreign, meanings, valueTable, wordsBelow } from './value-words.js';

/**
 * `<dc-import>`: a file: translate its words where it has any of its own, try it without writing, look, then import.
 * `formats="cyclonedx,spdx,csv"` says which ones the task is likely to get, the usual one first; `open` shows it unfolded.
 */
export class DcImport extends DcElement {
  connectedCallback() {
    this.formats = (this.getAttribute('formats') ?? 'csv').split(',').map((name) => FORMATS.find((one) => one.name === name));
    this.input = h('input', { type: 'file', accept: this.formats.map(({ accept }) => accept).join(','), 'aria-label': 'File', onchange: () => this.choose(this.input.files[0]) });
    this.words = h('div');
    this.result = h('div', { 'aria-live': 'polite' });
    this.card = h('details.card', { hidden: true, open: this.hasAttribute('open') }, h('summary', h('h2', heading(this.formats))),
      h('div.body', this.formats.map(({ help }) => h('p.muted', help)), h('p.muted', 'The same file twice changes nothing.'), this.input, this.words, this.result));
    this.root.replaceChildren(this.card, this.live);
    super.connectedCallback();
  }

  load() { this.card.hidden = !this.canWork || !this.task.kinds?.length; }

  async choose(file) {
    fill(this.result);
    fill(this.words);
    if (!file) return;
    this.file = file;
    this.format = formatOf(file.name, await file.slice(0, 4000).text(), this.formats);
    this.mapping = { kinds: {}, relations: {}, columns: {}, values: {} };
    this.chosen = {};
    this.found = {};
    this.why = '';
    this.reason = makeField({ name: 'reason', label: 'Why rows change', help: 'Needed only where the file changes rows that a completed task has issued.', clause: 'ISO 13485:2016 7.3.9' }, '', { change: (value) => { this.why = value; } });
    const check = h('div.row', h('button', { type: 'button', dataset: { do: 'check' }, onclick: () => this.run(true) }, 'Check the file'), h('span.muted', `Read as ${this.format.label}. Nothing is written yet.`));
    if (this.format.name !== 'csv') return fill(this.words, check);
    // Only words of the first two megabytes are looked at; the server reads the whole file.
    this.read = parse(await file.slice(0, 2_000_000).text(), ',');
    const found = wordsIn(this.read);
    this.columns = h('div');
    this.values = h('div');
    this.table = this.kinds.includes('HAZARD') ? await this.scope.readRiskTable() : null;
    this.items = !holdsLinks(this.read);
    this.says = this.items && found.kinds.length > 0;
    const line = (word, group, options) => {
      const guess = guessWord(word, options.map(({ value }) => value));
      if (guess) this.mapping[group][word] = guess;
      return h('tr', h('td', word), h('td', h('select', { 'aria-label': `${word} means`, onchange: ({ target }) => this.means(group, word, target.value) },
        h('option', { value: '' }, 'as it stands'), options.map(({ value, label }) => h('option', { value, selected: value === guess }, label)))));
    };
    const rows = [...found.kinds.map((word) => line(word, 'kinds', TARGETS)),
      ...found.relations.map((word) => line(word, 'relations', relationNames.map((value) => ({ value, label: value }))))];
    if (this.items) this.translate(this.says ? '' : this.kinds[0]);
    fill(this.words, this.items && this.ofKind(), this.columns, this.values, rows.length > 0 && h('table', h('thead', h('tr', ['In the file', 'In the record'].map((word) => h('th', { scope: 'col' }, word)))), h('tbody', rows)),
      this.reason.node, check);
  }

  /** The kinds that this task may write, the ones that its form is about first. */
  get kinds() {
    return this.task.kinds.filter(isRow);
  }

  /** A register of risks says nowhere that its rows are hazards: somebody has to. */
  ofKind() {
    const choose = h('select', { 'aria-label': 'Every row is', dataset: { choose: 'kind' }, onchange: ({ target }) => { this.translate(target.value); fill(this.result); } },
      this.says && h('option', { value: '' }, 'what its column says'), this.kinds.map((kind) => h('option', { value: kind }, kindName(kind))));
    return h('label.row', h('span', this.says ? 'A row that does not say what it is' : 'Every row is'), choose);
  }

  /** Each column of the file, and the field of the record that it becomes. */
  translate(kind) {
    if (kind) this.mapping.kind = kind;
    else delete this.mapping.kind;
    this.mapping.columns = {};
    this.becoming = new Map();
    const targets = columnTargets(kind || this.kinds[0]);
    const line = ({ name, means, sample }) => {
      this.becoming.set(name, means || name);
      if (means && means !== name) this.mapping.columns[name] = means;
      const known = targets.some(({ value }) => value === name);
      return h('tr', h('td.nowrap', h('strong', name)), h('td.small.muted', sample.length > 60 ? `${sample.slice(0, 58)}…` : sample),
        h('td', h('select', { 'aria-label': `Column ${name} becomes`, dataset: { column: name }, onchange: ({ target }) => this.becomes(name, target) },
          !known && h('option', { value: '*' }, `a field of its own: ${name}`), targets.map(({ value, label }) => h('option', { value, selected: value !== '' && value === means }, label)))));
    };
    fill(this.columns, h('table', h('thead', h('tr', ['Column of the file', 'Such as', 'Becomes'].map((word) => h('th', { scope: 'col' }, word)))), h('tbody', columnsIn(this.read, kind || this.kinds[0]).filter(({ name }) => name).map(line))));
    this.drawValues();
  }

  /** Columns that are estimates or choices, of the kind of the rows; where each row says its kind, of all that the task writes. */
  get worded() {
    const kinds = this.mapping.kind && !this.says ? [this.mapping.kind] : this.kinds;
    const all = kinds.flatMap((kind) => wordColumns(kind, this.table));
    return all.filter(({ name }, i) => all.findIndex((one) => one.name === name) === i);
  }

  /** What each of their words means in the classes of the company, or among the choices. */
  drawValues() {
    const header = this.read[0].map((cell) => cell.trim());
    this.mapping.values = {};
    fill(this.values, this.worded.map((column) => {
      const at = header.findIndex((name) => this.becoming.get(name) === column.name);
      if (at < 0) return null;
      const words = wordsBelow(this.read.slice(1), at);
      // What the server found further down in the file.
      words.push(...(this.found[column.name] ?? []).filter(({ word }) => !words.some((one) => one.word === word)));
      if (!words.length) return null;
      const meant = meanings(words, column.options, this.chosen[column.name]);
      if (!column.classes && !foreign(words, meant)) return null;
      this.mapping.values[column.name] = Object.fromEntries(Object.entries(meant).filter(([word, value]) => value !== undefined && value !== word));
      return valueTable(column, words, meant, (word, value) => {
        (this.chosen[column.name] ??= {})[word] = value;
        fill(this.result);
        this.drawValues();
        this.values.querySelector(`[data-value="${CSS.escape(`${column.name} ${word}`)}"]`)?.focus();
      });
    }));
  }

  becomes(name, { value }) {
    if (value === '*' || value === name) delete this.mapping.columns[name];
    else this.mapping.columns[name] = value;
    this.becoming.set(name, value === '*' ? name : value);
    fill(this.result);
    this.drawValues();
  }

  means(group, word, value) {
    if (value) this.mapping[group][word] = value;
    else delete this.mapping[group][word];
    fill(this.result);
  }

  /** The server reads the whole file: words that it alone found are asked for too. */
  learn(values) {
    for (const { field, word, rows, means } of values) {
      const known = (this.found[field] ??= []);
      if ((means ?? undefined) === undefined && !known.some((one) => one.word === word)) known.push({ word, count: rows });
    }
    if (values.length) this.drawValues();
  }

  async run(dryRun) {
    const bar = h('progress', { max: '1', 'aria-label': 'Progress' });
    const state = h('span', dryRun ? 'Checking … ' : 'Importing … ');
    fill(this.result, h('p', state, bar));
    const form = new FormData();
    form.append('file', this.file, this.file.name);
    form.append('format', this.format.name);
    form.append('mapping', JSON.stringify(this.mapping));
    form.append('dryRun', String(dryRun));
    if (this.why.trim()) form.append('reason', this.why);
    try {
      const answer = await upload(path`tasks/${this.scope.taskId}/imports`, form, (share) => {
        if (share < 1) bar.value = share;
        else bar.removeAttribute('value');
      });
      this.show(answer, dryRun);
      if (!dryRun) this.saved({ rows: true });
    } catch (problem) {
      fill(this.result, h('div.note.crit', h('strong', 'Nothing was imported. '), problem.message, problemTable(problem.problems)));
    }
  }

  show(answer, dryRun) {
    const count = (value) => (Array.isArray(value) ? value.length : value ?? 0);
    const [created, revised, unchanged, dangling, rejected] = ['created', 'revised', 'unchanged', 'dangling', 'rejected'].map((name) => count(answer[name]));
    const line = (words, number, style = '') => h('tr', h('td', words), h(style ? `td.${style}` : 'td', String(number)));
    if (this.format.name === 'csv' && this.items) this.learn(answer.values ?? []);
    const dangles = Array.isArray(answer.dangling) ? answer.dangling : [];
    fill(this.result, h('div', { class: `note ${rejected ? 'major' : 'ok'}` }, h('strong', dryRun ? 'This is what the import would do:' : 'Imported.'),
      h('table.tight', h('tbody', line('New', created), line('Revised', revised), line('Unchanged', unchanged),
        line('Dangling links (kept, and shown as gaps)', dangling), line('Rejected', rejected, rejected ? 'failed' : '')))),
    dangles.length > 0 && h('details', h('summary', 'Dangling links'), problemTable(dangles.map(({ row, from, relation, to }) => ({ row, field: from, reason: `${relation} ${to}, which does not exist yet` })))),
    answer.left?.length > 0 && h('div.note.major', { dataset: { part: 'left' } }, h('p', h('strong', `${plural(answer.left.length, 'row')} of an earlier file ${answer.left.length === 1 ? 'is' : 'are'} not in this one.`),
      ' They stay until somebody retires them or says why they remain.'), h('ul', answer.left.map(({ item, title }) => h('li', `${item} ${title}`)))),
    answer.notes?.map((note) => h('p.muted', note)),
    rejected > 0 && [h('p', 'A file is imported whole or not at all: mend these rows, or say above what their words mean, and check it again.'), problemTable(answer.rejected)],
    dryRun && h('button.main', { type: 'button', disabled: rejected > 0 || created + revised === 0, onclick: () => this.run(false) }, `Import ${plural(created + revised, 'row')}`));
    this.say(dryRun ? 'The file is checked' : 'The file is imported');
  }
}

const heading = (formats) => (formats[0].name === 'csv' ? 'Import from a file' : 'Import the bill of materials (SBOM)');

function problemTable(problems = []) {
  if (!problems.length) return null;
  const shown = problems.slice(0, 50);
  return h('div.scroll', h('table', h('thead', h('tr', ['Row', 'Field', 'Reason'].map((word) => h('th', { scope: 'col' }, word)))),
    h('tbody', shown.map(({ row, item, field, reason }) => h('tr', h('td', row ?? ''), h('td', [item, field].filter(Boolean).join(' ')), h('td', reason))))),
  problems.length > shown.length && h('p.muted', `… and ${problems.length - shown.length} more`));
}
