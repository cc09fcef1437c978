import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { get, put, path } from './api.js';
import { Draft } from './draft.js';
import { makeField } from './field.js';
import { showApplying, waitsFor } from './applies.js';
import { same } from './merge.js';
import { clauseSwitch } from './clauses.js';
import { nameOf } from './people.js';
import { kindName, when } from './words.js';

const STATES = {
  saved: ['saved', 'Saved'], waiting: ['unsaved', 'Not saved yet …'], saving: ['unsaved', 'Saving …'],
  merged: ['unsaved', 'Saving …'], failed: ['failed', 'Not saved'], conflict: ['failed', 'Not saved: choose which text stays'],
};

/** `<dc-document>`: the document this task leaves behind, saved on the server while it is written. */
export class DcDocument extends DcElement {
  connectedCallback() {
    this.state = h('span.small', { role: 'status', 'aria-live': 'polite' });
    this.notes = h('div', { 'aria-live': 'assertive' });
    this.fieldBox = h('div.questions');
    this.heading = h('h2');
    this.card = h('section.card', { hidden: true }, h('div.head', this.heading, h('span.grow'), this.state, clauseSwitch()), h('div.body', this.notes, this.fieldBox));
    this.root.replaceChildren(this.card, this.live);
    this.flush = () => this.draft?.flush();
    super.connectedCallback();
    this.scope?.unsaved?.add(this.flush);
    this.on('dc-decided', () => this.draft && this.show());
  }

  disconnectedCallback() {
    // The form is going away (another tab of the task): nothing typed may be lost.
    this.draft?.flush();
    this.scope?.unsaved?.delete(this.flush);
    super.disconnectedCallback();
  }

  load() {
    const document = this.task?.document;
    this.card.hidden = !document;
    if (!document) return;
    // The task is read again when somebody claims it; a text in the making stays as it is.
    if (!this.draft) this.start(document);
    for (const field of this.fields) field.disable(!this.canWork);
    this.show();
  }

  start({ kind, fields, draft, offered = {} }) {
    fill(this.heading, this.getAttribute('heading') ?? kindName(kind));
    this.draft = new Draft(draft ?? {}, (values, version) => this.write(values, version), () => this.show());
    this.scope.draft = this.draft;
    this.fields = fields.map((field) => makeField(known(field, this.draft.fields, offered[field.name]), this.draft.fields[field.name], {
      change: (value) => this.draft.set(field.name, value),
      confirm: () => this.draft.flush(),
    }));
    this.asked = fields;
    // What is still missing is a way to its field.
    this.scope.goesTo = new Map(this.fields.map((field) => [field.name, field]));
    showApplying(this.fields, fields, this.draft.fields, this.scope.decided);
    // What only a decision asks for stands with that decision, where the form has one.
    const later = new Set(this.scope.querySelector('dc-decision') ? fields.filter((field) => waitsFor(field, 'outcome')).map(({ name }) => name) : []);
    this.scope.asksLater = this.fields.filter(({ name }) => later.has(name)).map(({ node }) => node);
    this.own = this.fields.length - this.scope.asksLater.length;
    fill(this.fieldBox, this.fields.filter(({ name }) => !later.has(name)).map(({ node }) => node));
  }

  async write(fields, version) {
    try {
      const answer = await put(path`tasks/${this.scope.taskId}/draft`, { fields: fields }, { 'If-Match': `"${version}"` });
      this.saved({ document: true });
      return answer;
    } catch (problem) {
      if (![409, 412].includes(problem.status)) throw problem;
      // A colleague was faster: what they wrote stands in the task.
      const { document } = await get(path`tasks/${this.scope.taskId}`);
      throw Object.assign(problem, { status: 412, body: document.draft });
    }
  }

  show() {
    const { state, conflicts, problems = [] } = this.draft;
    this.card.hidden = !this.own && !['failed', 'conflict'].includes(state);
    const [style, words] = this.canWork ? STATES[state] : ['muted', this.task.mine ? '' : 'Claim the task to write here'];
    this.state.className = `small ${style}`;
    this.state.textContent = words;
    const untold = problems.filter(({ field }) => !this.fields.some(({ name }) => name === field));
    fill(this.notes,
      state === 'failed' && h('div.note.crit', this.draft.failure, untold.map(({ field, reason }) => h('div', [field, reason].filter(Boolean).join(': ')))),
      Object.entries(conflicts).map(([name, theirs]) => this.conflict(name, theirs)));
    for (const field of this.fields) {
      field.error(problems.find((problem) => problem.field === field.name)?.reason);
      // A colleague's text arrives in fields that this person did not touch.
      if (!sameText(field.get(), this.draft.fields[field.name])) field.set(this.draft.fields[field.name]);
    }
    const appeared = showApplying(this.fields, this.asked, this.draft.fields, this.scope.decided);
    if (appeared.length) this.say(`Also asked now: ${appeared.join(', ')}`);
  }

  conflict(name, theirs) {
    const label = this.task.document.fields.find((field) => field.name === name)?.label ?? name;
    const pick = (mine) => () => this.draft.choose(name, mine);
    return h('div.note.major', { dataset: { conflict: name } },
      h('p', h('strong', `${this.draft.by} changed “${label}” while you were writing.`), ' Theirs:'),
      h('p.pre', theirs ? String(theirs) : '(empty)'),
      h('div.row', h('button', { type: 'button', onclick: pick(true) }, 'Keep my text'),
        h('button', { type: 'button', onclick: pick(false) }, 'Take their text')));
  }
}

/** What the record knows stands there already; whoever reads it should know where it comes from. */
const known = (field, now, offer) => (field.begins && now[field.name] ? { ...field, help: [field.help, whence(field, now[field.name], offer)].filter(Boolean).join(' ') } : field);

function whence({ begins }, value, offer) {
  if (begins === 'last-of-product') {
    return offer && same(offer.value, value) && `Offered as in ${offer.feature} ${offer.title}, where ${nameOf(offer.author)} wrote it ${when(offer.time)}. Change it where it is not right: whoever completes this task signs it.`;
  }
  return /^[\d.]+$/.test(begins) ? `Usual is ${begins}.` : 'Taken from the record; change it where it is not right.';
}

const sameText = (shown, kept) => JSON.stringify(shown ?? '') === JSON.stringify(kept ?? '') || ((shown?.length ?? 0) === 0 && !kept);

