import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { nameOf } from './people.js';
import { makeField } from './field.js';
import { flat, valueOf } from './columns.js';
import { writeRow } from './write.js';
import { plural, sentence } from './words.js';

/** Asking to pass a gate over a Major gap, for now: which rule, which items, why, until when. */
class DcDeviationRequest extends DcElement {
  open(given) { Object.assign(this, given); this.values = {}; }

  connectedCallback() {
    if (this.reason) return;
    const keep = (name) => ({ change: (value) => { this.values[name] = value; } });
    this.reason = makeField({ name: 'reason', label: 'Why may the gate be passed over it?', type: 'longtext', required: true,
      help: 'What protects people until it is mended, such as: the older phone is not sold yet.', clause: 'company convention, for ISO 13485:2016 7.3.5' }, '', keep('reason'));
    this.expiry = makeField({ name: 'expiry', label: 'Expires on', type: 'date', required: true, help: 'After that day the gap shuts the gate again.', clause: 'company convention, for ISO 13485:2016 7.3.5' }, '', keep('expiry'));
    this.notes = h('div', { role: 'alert' });
    fill(this.root, h('div.note.info', h('h3', `Deviation from ${this.rule} for ${this.items.join(', ')}`), this.notes, this.reason.node, this.expiry.node,
      h('div.row', h('button.main', { type: 'button', onclick: () => this.ask() }, 'Ask quality'), h('button', { type: 'button', onclick: () => this.done() }, 'Cancel'))));
  }

  focus() { this.reason.focus(); }

  async ask() {
    this.reason.error(this.values.reason?.trim() ? null : 'Say why.');
    this.expiry.error(this.values.expiry ? null : 'Give a day.');
    if (!this.values.reason?.trim() || !this.values.expiry) return;
    try {
      const values = { ...this.values, title: `Deviation from ${this.rule} for ${plural(this.items.length, 'item')}`, rule: this.rule };
      const saved = await writeRow(this.scope, { kind: 'DEVIATION', values, links: this.items.map((to) => ({ relation: 'affects', to })) });
      this.done(saved.key);
    } catch (problem) {
      fill(this.notes, h('div.note.crit', problem.message, problem.problems.map(({ field, reason }) => h('div', [field, reason].filter(Boolean).join(': ')))));
    }
  }
}

/** `<dc-deviations>`: quality accepts or refuses what was asked for; shown only where the task may decide. */
export class DcDeviations extends DcElement {
  connectedCallback() {
    this.box = h('section.card', { hidden: true, 'aria-label': 'Deviations' });
    this.notes = h('div', { role: 'alert' });
    this.reasons = new Map();
    this.root.replaceChildren(this.box, this.live);
    super.connectedCallback();
    this.on('dc-rows', () => this.draw());
  }

  load() {
    if (this.scope.rowsKnown) this.draw();
    else this.scope.readRows().catch(() => {});
  }

  draw() {
    const rows = this.scope.rows.filter(({ kind, retired }) => kind === 'DEVIATION' && !retired);
    if (!this.isNew([this.canWork, this.task?.mayDecideDeviations, rows])) return;
    const focused = this.root.activeElement;
    this.box.hidden = !this.task?.mayDecideDeviations;
    fill(this.box, h('div.head', h('h2', 'Deviations asked for')), h('div.body', this.notes,
      rows.length === 0 && h('p.muted', 'None. A Major gap without one keeps the gate shut.'), rows.map((row) => this.one(row))));
    if (focused?.isConnected) focused.focus();
  }

  one(row) {
    const decision = valueOf(row, 'decision');
    const decide = (value) => h('button', { type: 'button', disabled: !this.canWork || decision === value, onclick: () => this.decide(row, value) }, value === 'ACCEPTED' ? 'Accept' : 'Refuse');
    return h('div.field', { dataset: { key: row.key } }, h('div', h('strong', row.key), ` ${valueOf(row, 'rule')} for ${(row.links ?? []).map(({ to }) => to).join(', ')} `,
      h(decision === 'ACCEPTED' ? 'span.chip.ok' : decision ? 'span.chip.crit' : 'span.chip.major', sentence(decision || 'not decided'))),
    h('div.pre', valueOf(row, 'reason') || valueOf(row, 'text')), h('div.small.muted', `Until ${valueOf(row, 'expiry') || '?'}, ${decision ? 'decided' : 'asked'} by ${nameOf(row.author)}`),
    this.why(row).node,
    h('div.row', decide('ACCEPTED'), decide('REFUSED')));
  }

  /** Quality's own reason, kept while the list is drawn again. */
  why({ key }) {
    if (!this.reasons.has(key)) {
      const reason = { text: '' };
      reason.field = makeField({ name: `why-${key}`, label: 'Why do you accept or refuse it?', type: 'longtext', required: true,
        help: 'What you looked at. Whoever asked for it and the reviewers read this.', clause: 'company convention, for ISO 13485:2016 7.3.5' }, '', { change: (value) => { reason.text = value; } });
      reason.node = reason.field.node;
      this.reasons.set(key, reason);
    }
    return this.reasons.get(key);
  }

  async decide(row, decision) {
    const why = this.why(row);
    why.field.error(why.text.trim() ? null : 'Say why.');
    if (!why.text.trim()) { why.field.focus(); return; }
    try {
      await writeRow(this.scope, { kind: 'DEVIATION', row, values: { ...flat(row), decision }, links: row.links ?? [], reason: why.text.trim() });
      this.reasons.delete(row.key);
      fill(this.notes);
      this.saved({ rows: true });
      this.say(`${row.key} ${decision.toLowerCase()}`);
    } catch (problem) {
      fill(this.notes, h('div.note.crit', `${row.key}: ${problem.message}`, problem.problems.map(({ field, reason }) => h('div', [field, reason].filter(Boolean).join(': ')))));
    }
  }
}

customElements.define('dc-deviation-request', DcDeviationRequest);
