import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { makeField } from './field.js';
import { showApplying } from './applies.js';
import { columnsFor, flat, valueOf } from './columns.js';
import { changed, merge, same } from './merge.js';
import { offeredFields, offeredLinks } from './offers.js';
import { relationsOf } from './relations.js';
import { writeRow } from './write.js';
import { nameOf } from './people.js';
import { kindInside, sentence } from './words.js';
import { evaluation } from './risk-words.js';
import { clauseSwitch } from './clauses.js';
import './link-picker.js';

/**
 * One row being written, in its place in the table. It is saved when it is left (Enter in a short field,
 * Ctrl+Enter to go on with a new row, a click elsewhere); Escape puts back what was saved.
 */
class DcItemEditor extends DcElement {
  open({ items, row, mode }) {
    Object.assign(this, { items, row, mode, kind: row?.kind ?? items.kind, key: row?.key ?? null, scope: items.scope });
    this.columns = columnsFor(row, items.columns);
    this.base = this.fromRow(row);
    this.offered = row ? { fields: {}, links: [] } : this.offers();
    this.values = { ...this.base, ...this.offered.fields };
    this.links = [...(row?.links ?? this.offered.links)];
  }

  offers() {
    const { rows, data } = this.scope;
    return { fields: offeredFields(this.kind, rows, data?.feature), links: offeredLinks(this.kind, rows) };
  }

  connectedCallback() {
    if (this.built) return;
    this.built = true;
    this.notes = h('div', { 'aria-live': 'assertive' });
    this.evaluated = h('p.evaluated', { role: 'status' });
    const note = (name) => ({ change: (value) => { this.values[name] = value; this.showApplying(); } });
    this.keyField = !this.row && makeField({ name: 'key', label: 'Key', help: 'Left empty, the next free key is given.', clause: 'company convention' }, '', note('key'));
    this.homeField = this.home();
    this.fields = this.columns.map((column) => makeField(column, this.values[column.name], note(column.name)));
    this.showApplying();
    this.reasonField = makeField({ name: 'reason', label: 'Why is it changed?', type: 'longtext', required: true,
      help: 'This row was issued with a completed task, so its history keeps your reason.', clause: 'ISO 13485:2016 7.3.9' }, '', { change: (value) => { this.reason = value; } });
    this.reasonField.node.hidden = this.mode !== 'retire';
    this.picker = document.createElement('dc-link-picker');
    this.picker.open({ kind: this.kind, links: this.links, scope: this.scope, self: this.key, change: (links) => { this.links = links; } });
    this.state = h('span.small', { role: 'status' });
    const meant = this.offered.links.map(({ to }) => to).join(', ');
    const offer = meant && h('p.help', `${meant} is linked because no other row can be meant. Take it away if it is not so.`);
    const parts = this.mode === 'retire' ? [h('p', 'A retired row stays in the record with its history; rules no longer count it.')]
      : [h('div.grid', this.homeField?.node, this.keyField?.node, this.fields.map(({ node }) => node)), this.evaluated, relationsOf(this.kind).length > 0 && h('div.field', h('div.label', 'Links'), this.picker, offer)];
    fill(this.root, h('div', { role: 'group', 'aria-label': this.heading, onkeydown: (event) => this.keyed(event) },
      h('div.row', h('h3', this.heading), h('span.grow'), this.mode !== 'retire' && clauseSwitch()), this.notes, parts, this.reasonField.node, this.buttons()), this.live);
    this.addEventListener('focusout', (event) => this.left(event));
    this.root.addEventListener('keypress', (event) => event.key === 'Enter' && event.stopPropagation());
  }

  /** A task of a release is about several features: which of them is the new row about? */
  home() {
    const { together, feature } = this.scope.data ?? {};
    if (this.row || !together) return undefined;
    return makeField({ name: 'feature', label: 'Feature', type: 'choice', options: together.map(({ key }) => ({ value: key, label: this.scope.named(key) })),
      help: `Left open, it is the feature that the links of this row lead to, and otherwise ${feature.key}.`, clause: 'company convention' }, '', { change: (value) => { this.feature = value; } });
  }

  /** Answers ask further questions, such as those about a device. */
  showApplying() {
    if (this.kind === 'HAZARD') this.evaluated.textContent = evaluation(this.items.riskTable?.cells ?? [], this.values);
    const appeared = this.fields ? showApplying(this.fields, this.columns, this.values) : [];
    if (appeared.length && this.isConnected) this.say(`Also asked now: ${appeared.join(', ')}`);
  }

  get heading() {
    if (this.mode === 'retire') return `Retire ${this.key}`;
    return this.row ? `${this.key}, revision ${this.row.revision}` : `New ${kindInside(this.kind)}`;
  }

  buttons() {
    const button = (words, run, style = 'button') => h(style, { type: 'button', onclick: run }, words);
    if (this.mode === 'retire') {
      return h('div.row', button('Retire', () => this.save({ retire: true }), 'button.main'), button('Cancel', () => this.cancel()), this.state);
    }
    return h('div.row', button('Save', () => this.save(), 'button.main'), !this.row && button('Save and add another', () => this.save({ next: true })),
      button('Cancel', () => this.cancel()), h('span.grow'), this.state,
      this.row && (this.row.retired ? button('Bring back', () => this.save({ retire: false })) : button('Retire …', () => this.items.edit(this.row, 'retire'), 'button.danger')));
  }

  begin() {
    (this.mode === 'retire' ? this.reasonField : this.fields[0]).focus();
    this.scrollIntoView({ block: 'nearest' });
  }

  fromRow(row) {
    return row ? Object.fromEntries(this.columns.map(({ name }) => [name, valueOf(row, name)])) : {};
  }

  get dirty() {
    // What was only offered is nothing that somebody wrote.
    return changed({ ...this.base, ...this.offered.fields }, this.values).length > 0 || this.relinked;
  }

  get relinked() {
    const links = (list) => list.map(({ relation, to }) => `${relation} ${to}`);
    return !same(links(this.links), links(this.row?.links ?? this.offered.links));
  }

  /** Leaves the row: saves it if something was written. Answers a sentence if it could not be saved. */
  async leave() {
    if (this.saving) await this.saving;
    if (this.gone) return undefined;
    this.picker?.finish();
    if (this.mode === 'retire' || !this.dirty) return this.cancel(true);
    return this.save({ quiet: true });
  }

  left({ relatedTarget }) {
    // A click beside everything focuses nothing; only going somewhere else on the page counts as leaving.
    if (relatedTarget && this.mode !== 'retire' && this.dirty && !this.saving) this.save({ quiet: true });
  }

  save(options = {}) {
    if (this.gone) return undefined;
    this.picker?.finish();
    this.saving ??= this.write(options).finally(() => { this.saving = undefined; });
    return this.saving;
  }

  async write({ retire, next = false, quiet = false }) {
    const values = { ...flat(this.row), ...this.values };
    this.tell('unsaved', 'Saving …');
    try {
      const saved = await writeRow(this.scope, { kind: this.kind, row: this.row, values, links: this.links, retire, reason: this.reason, feature: this.feature });
      this.saved({ rows: true });
      this.gone = true;
      this.items.closed(saved.key, { next, quiet, told: `${saved.key} ${retire ? 'retired' : 'saved'}` });
      return undefined;
    } catch (problem) {
      this.tell('failed', 'Not saved');
      if (problem.status === 409 && this.row) await this.conflict(problem);
      else this.refuse(problem);
      return `${this.heading} is not saved: ${problem.message}`;
    }
  }

  refuse(problem) {
    const told = new Set();
    for (const field of [this.homeField, this.keyField, ...this.fields].filter(Boolean)) {
      const own = problem.problems.find((one) => one.field === field.name);
      if (own) told.add(own);
      field.error(own?.reason);
    }
    const reason = problem.problems.find((one) => one.field === 'reason' && !told.has(one));
    if (reason) {
      told.add(reason);
      this.reasonField.node.hidden = false;
      this.reasonField.error(this.reason ? reason.reason : null);
      this.reasonField.focus();
    }
    const rest = problem.problems.filter((one) => !told.has(one));
    fill(this.notes, (rest.length || !told.size) && h('div.note.crit', rest.length ? rest.map(({ field, reason: why }) => h('div', field && `${sentence(field)}: `, why)) : problem.message));
    if (told.size && !reason) this.fields.find((field) => [...told].some((one) => one.field === field.name))?.focus();
  }

  /** A colleague saved the same row first: show what they wrote, and let the person choose. */
  async conflict(problem) {
    await this.scope.readRows().catch(() => {});
    const theirs = this.scope.row(this.key);
    if (!theirs || theirs.revision === this.row.revision) return this.refuse(problem);
    const before = this.base;
    const met = merge(before, this.values, this.fromRow(theirs));
    const mine = (name) => (changed(before, this.values).includes(name) ? this.values[name] || '(empty)' : 'unchanged, so theirs is kept');
    fill(this.notes, h('div.note.major', h('p', h('strong', `${nameOf(theirs.author)} saved revision ${theirs.revision} of ${this.key} while you were writing.`)),
      h('dl', changed(before, this.fromRow(theirs)).map((name) => [h('dt', sentence(name)), h('dd', `Theirs: ${valueOf(theirs, name) || '(empty)'}\nYours: ${mine(name)}`)])),
      h('div.row', h('button', { type: 'button', onclick: () => this.take(theirs, met.fields) }, met.conflicts.length ? 'Keep my text, as a new revision' : 'Keep both changes'),
        h('button', { type: 'button', onclick: () => this.cancel() }, 'Take theirs, drop mine'))));
  }

  /** Goes on from the colleague's revision, with the values that stand after the choice. */
  take(theirs, values) {
    if (!this.relinked) this.links = [...(theirs.links ?? [])];
    Object.assign(this, { row: theirs, values });
    fill(this.notes);
    return this.save();
  }

  cancel(quiet = false) {
    this.gone = true;
    this.items.closed(this.key, { quiet });
  }

  tell(style, words) {
    this.state.className = `small ${style}`;
    this.state.textContent = words;
  }

  keyed(event) {
    const target = event.composedPath()[0];
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'Enter' && event.ctrlKey) this.save({ next: true });
    else if (event.key === 'Enter' && target.matches('input[type=text], input:not([type])') && !event.defaultPrevented) this.save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}

customElements.define('dc-item-editor', DcItemEditor);
