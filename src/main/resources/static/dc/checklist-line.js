import { h, uid } from './dom.js';
import { writeRow } from './write.js';
import { answerField, appliesTo, isAnswered } from './checklist.js';

const CHOICES = [['yes', 'Yes'], ['no', 'No']];
const MARKS = { V: 'Read in the primary text.', v: 'Read in a secondary source.', R: 'Recalled and not checked.' };

/** One line of a checklist: saved when it is answered or left, and drawn anew only where nobody is writing. */
export class ChecklistLine {
  constructor(table) {
    this.table = table;
    const name = uid('applies');
    this.radios = CHOICES.map(([value]) => h('input', { type: 'radio', name, value, onchange: () => this.choose(value) }));
    this.text = h('textarea', { rows: 1, onchange: () => this.save() });
    this.state = h('span.small', { role: 'status' });
    this.clause = h('strong');
    this.asks = h('span');
    this.node = h('tr', h('td', h('div', this.clause), this.asks),
      h('td.nowrap', h('div.row', { role: 'radiogroup', 'aria-label': 'Does it apply?' }, CHOICES.map(([, label], i) => h('label.choice', this.radios[i], h('span', label))))),
      h('td.half', this.text, this.state));
  }

  draw(row) {
    const untouched = !this.row || this.text.value === this.answerOf(this.row);
    this.row = row;
    const { clause, text, mark } = row.fields;
    this.node.dataset.key = row.key;
    this.clause.replaceChildren(clause ?? row.key);
    this.asks.replaceChildren(text ?? '', ' ', mark ? h('span.small.muted', { title: MARKS[mark] }, `[${mark}]`) : '');
    this.text.setAttribute('aria-label', `${clause}: evidence, or why it does not apply`);
    for (const radio of this.radios) {
      radio.checked = radio.value === appliesTo(row);
      radio.disabled = !this.table.canWork;
    }
    if (untouched && this.text.value !== this.answerOf(row)) this.text.value = this.answerOf(row);
    this.text.disabled = !this.table.canWork;
    this.placeholder(appliesTo(row));
    this.node.classList.toggle('answered', isAnswered(row));
    return this.node;
  }

  answerOf(row) {
    return String(row.fields[answerField(appliesTo(row))] ?? '');
  }

  placeholder(applies) {
    this.text.placeholder = applies === 'no' ? 'Why it does not apply' : applies === 'yes' ? 'Where the evidence is' : '';
  }

  get chosen() {
    return this.radios.find(({ checked }) => checked)?.value ?? '';
  }

  choose(value) {
    this.placeholder(value);
    this.save();
    this.text.focus();
  }

  get busy() {
    return Boolean(this.saving) || this.table.root.activeElement === this.text;
  }

  get dirty() {
    return this.row && (this.chosen !== appliesTo(this.row) || this.text.value.trim() !== this.answerOf(this.row).trim());
  }

  /** Saves what is not saved; answers a sentence if it could not be. */
  async settle() {
    await this.saving;
    if (this.dirty) await this.save();
    return this.failure;
  }

  /** One save after the other: each is based on the revision that the one before made. */
  save() {
    const mine = Promise.resolve(this.saving).then(() => this.write()).finally(() => { if (this.saving === mine) this.saving = undefined; });
    this.saving = mine;
    return mine;
  }

  async write() {
    if (!this.dirty) return;
    const { key, ...fields } = this.row.fields;
    const answer = this.text.value.trim();
    const values = { ...fields, applies: this.chosen, evidence: '', whyNot: '', [answerField(this.chosen)]: answer };
    this.tell('unsaved', 'Saving …');
    try {
      // A line of an earlier round was issued; why it changes is the same for all of them.
      this.row = await writeRow(this.table.scope, { kind: 'CHECKLIST_LINE', row: this.row, values, links: this.row.links ?? [], reason: this.row.state === 'WORKING' ? undefined : 'Answered again for this submission.' });
      this.failure = undefined;
      this.tell('saved', '');
      this.table.saved({ rows: true });
    } catch (problem) {
      this.failure = `${this.row.fields.clause} is not saved: ${problem.message}`;
      this.tell('failed', `Not saved: ${problem.message}`);
      if (problem.status === 409) await this.table.scope.readRows().catch(() => {});
    }
  }

  tell(style, words) {
    this.state.className = `small ${style}`;
    this.state.textContent = words;
  }
}
