import { DcElement } from './element.js';
import { h, fill, uid } from './dom.js';
import { applying, waitsFor } from './applies.js';
import { blockers } from './exit.js';
import { plural, sentence } from './words.js';

const MEANING = {
  ENDORSE: 'I have reviewed the candidate and endorse it for my function.',
  ENDORSE_INDEPENDENTLY: 'I had no part in it, looked at the candidate as somebody from outside, and endorse it.',
  BLOCK: 'The gate must not open as it stands; say why in the comment.',
  GRANTED: 'The authority granted it, or nothing has to be granted.',
  REFUSED: 'The authority refused it; the tasks named below are done again.',
  APPROVE: 'The gate opens over exactly this candidate.',
  APPROVE_WITH_ACTIONS: 'The gate opens; the actions listed here have an owner and a due date.',
  REJECT: 'The gate stays shut; the tasks named below are done again.',
  CHECK_AGAIN: 'The record was repaired, or a deviation accepted: freeze a new candidate and check it.',
  LAUNCH: 'Every feature of the release is launched. To choose nothing says the same.',
  REWORK: 'The tasks named below are done again.',
  ACCEPT: 'I looked at each change; it stays as it is.',
  SEND_BACK: 'It is done again; say in the comment what has to change.',
  ADDRESSED: 'What was feared is taken care of already.',
  NOT_JUSTIFIED: 'There is nothing behind it, as the answer explains.',
  NEEDS_WORK: 'The actions listed here become tasks of their owners.',
  CONFIRM: 'The classification is right; what it asks for is planned and built.',
};
const CONFIRMED = {
  T15: 'I looked at what was shown, with whom and how; a gate may rest on it.',
  T18: 'I looked at what is submitted or filed; it is complete and says what the record says.',
};
const BACK = ['REJECT', 'REWORK'];

/**
 * `<dc-decision>` holds the form's hidden inputs (`cam-variable-name`) and fills them with what the person
 * chooses.
 */
export class DcDecision extends DcElement {
  connectedCallback() {
    this.values ??= {};
    this.chosen ??= {};
    this.box = h('section.card', { hidden: true });
    this.root.replaceChildren(this.box, this.live);
    this.check = async () => this.missing();
    super.connectedCallback();
    this.scope?.unsaved?.add(this.check);
    this.on('dc-exit', () => this.warn());
    this.on('dc-refused', ({ detail }) => this.refuse(detail.reasons));
  }

  disconnectedCallback() {
    this.scope?.unsaved?.delete(this.check);
    super.disconnectedCallback();
  }

  load() {
    this.decisions = this.task?.decisions ?? [];
    const outcome = this.decisions.find(({ name }) => !['reworkTasks', 'reworkFeatures', 'comment'].includes(name));
    this.box.hidden = !this.decisions.length;
    if (this.box.hidden) return;
    this.rework = h('div');
    // The fields of the document that only a decision asks for; `dc-document` saves them.
    this.asks = h('div.questions', this.scope.asksLater ?? []);
    this.note = h('div', { 'aria-live': 'polite' });
    fill(this.box, h('div.head', h('h2', this.getAttribute('heading') ?? 'Your decision')),
      h('div.body', this.note, outcome && this.radios(outcome), this.rework, this.asks));
    this.outcome = outcome;
    this.decide();
    this.drawRework();
    this.warn();
    for (const { name } of this.decisions) this.put(name, this.values[name]);
  }

  radios({ name, label, options = [], required }) {
    const group = uid('decision');
    return h('div.field', { role: 'radiogroup', 'aria-required': String(Boolean(required)), 'aria-label': label ?? 'Decision' },
      options.map((one) => (typeof one === 'object' ? one : { value: one })).map(({ value, label: words }) => h('label.choice',
        h('input', { type: 'radio', name: group, value, checked: this.values[name] === value, disabled: !this.canWork,
          onchange: () => { this.put(name, value); this.decide(); this.drawRework(); this.warn(); } }),
        h('span', h('strong', words ?? sentence(this.said(value))), this.meaning(value) && h('span.muted', ` ${this.meaning(value)}`)))));
  }

  /** The independent reviewer speaks for no function. */
  meaning(value) {
    if (value === 'REJECT' && this.task.number === 'T20') return 'Nothing is launched; the tasks named below are done again, and the release passes its gates again.';
    if (value === 'CONFIRM' && CONFIRMED[this.task.number]) return CONFIRMED[this.task.number];
    return (this.task.independentOf === 'authors' && MEANING[`${value}_INDEPENDENTLY`]) || MEANING[this.said(value)];
  }

  /** Where an authority decides it is not we who reject, and no gate stays shut. */
  said(value) {
    const grants = this.decisions.some(({ options = [] }) => options.some((one) => (one.value ?? one) === 'GRANTED'));
    return grants && value === 'REJECT' ? 'REFUSED' : value;
  }

  /** Says what is chosen to whoever asks by it. */
  decide() {
    if (!this.outcome) return;
    this.scope.decided = { [this.outcome.name]: this.values[this.outcome.name] ?? '' };
    this.scope.tell('dc-decided');
  }

  drawRework() {
    const back = this.decisions.find(({ name }) => name === 'reworkTasks');
    const wanted = back && BACK.includes(this.values[this.outcome?.name]);
    if (!wanted) {
      fill(this.rework);
      if (back) ['reworkTasks', 'reworkFeatures'].forEach((name) => this.put(name, ''));
      return;
    }
    const { together, sendsBackOf } = this.task;
    // Proposed until the person chose, even if they chose none: what they took out does not come back by itself.
    if (sendsBackOf && !this.values.reworkFeatures) this.put('reworkFeatures', this.chosen.reworkFeatures ?? sendsBackOf.join(','));
    fill(this.rework,
      this.several('reworkTasks', 'Which tasks are done again?', this.tasks(), 'Only these are opened again; what the others wrote stays as it is.'),
      sendsBackOf && this.several('reworkFeatures', 'Of which features?', together.map(({ key, title }) => ({ value: key, label: title })),
        'Chosen are those that something is open about; all where nothing is, or where somebody blocked. The others keep what they have and wait; what is done once for the whole release, such as validation and labels, is done again for these.'));
  }

  /** Checkboxes whose values go into one variable, in their order. */
  several(name, heading, options, help) {
    const chosen = new Set((this.values[name] ?? '').split(',').filter(Boolean));
    const update = () => {
      this.chosen[name] = options.map(({ value }) => value).filter((value) => chosen.has(value)).join(',');
      this.put(name, this.chosen[name]);
    };
    return h('div.field', { role: 'group', 'aria-label': heading, dataset: { part: name } }, h('div.label', heading, h('span.req', ' *')),
      options.map(({ value, label }) => h('label.choice',
        h('input', { type: 'checkbox', value, checked: chosen.has(value), disabled: !this.canWork,
          onchange: ({ target }) => { chosen[target.checked ? 'add' : 'delete'](value); update(); } }),
        h('span', h('strong', value), ` ${label}`))),
      h('p.help', help));
  }

  /** The tasks in front of the gate, as the server knows them. */
  tasks() {
    return (this.task?.mayBeDoneAgain ?? []).map(({ number, name }) => ({ value: number, label: name }));
  }

  /** Tasklist reads the hidden input when it hears these events. */
  put(name, value) {
    this.values[name] = value ?? '';
    const input = this.querySelector(`[cam-variable-name="${name}"]`);
    if (!input || input.value === this.values[name]) return;
    input.value = this.values[name];
    for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  }

  missing() {
    const { name, required } = this.outcome ?? {};
    if (required && !this.values[name]) return 'Choose your decision first.';
    if (BACK.includes(this.values[name]) && this.tasks().length && !this.values.reworkTasks) return 'Name at least one task that is done again.';
    if (BACK.includes(this.values[name]) && this.task.sendsBackOf && !this.values.reworkFeatures) return 'Name at least one feature of which they are done again.';
    return this.unwritten(name);
  }

  /** A field of the document that only this decision makes necessary, such as the reason of a rejection. */
  unwritten(name) {
    const fields = this.task.document?.fields ?? [];
    const apply = applying(fields, this.scope.draft?.fields ?? {}, { [name]: this.values[name] });
    const needed = fields.filter((field) => apply.has(field.name)
      && (field.requiredIf === `${name}:${this.values[name]}` || (field.required && waitsFor(field, name))));
    const empty = needed.find((field) => !String(this.scope.draft?.fields[field.name] ?? '').trim());
    return empty && `${empty.label}: fill it in for this decision.`;
  }

  /** Whether the work is sent back instead of what the task is for, which then need not be finished. */
  unfinishedBack() {
    const fields = this.task.document?.fields ?? [];
    return BACK.includes(this.values[this.outcome?.name]) && fields.some(({ exceptIf }) => exceptIf === `${this.outcome.name}:${this.values[this.outcome.name]}`);
  }

  /** Complete was pressed too early: say it where the person looks, which is beside the button. */
  refuse(reasons) {
    if (!this.note) return;
    fill(this.note, h('div.note.crit', { tabindex: -1 }, h('strong', 'Not completed. '), reasons.length === 1 ? reasons[0] : h('ul', reasons.map((reason) => h('li', reason)))));
    this.note.firstChild.focus();
  }

  warn() {
    if (!this.note || !this.task) return;
    const reasons = this.unfinishedBack() ? [] : blockers(this.scope.exit, (key) => this.scope.row(key)?.kind);
    fill(this.note, reasons.length > 0 && h('div.note.major', `This task cannot be completed yet: ${plural(reasons.length, 'thing')} open. `,
      h('ul', reasons.slice(0, 5).map((reason) => h('li', reason)))));
  }
}
