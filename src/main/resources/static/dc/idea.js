import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { me, put, path } from './api.js';
import { Draft } from './draft.js';
import { makeField } from './field.js';
import { clauseSwitch } from './clauses.js';

const FIELDS = [
  { name: 'product', label: 'Product', type: 'choice', required: true, help: 'The product that the feature will be part of.', clause: 'company convention' },
  { name: 'title', label: 'Title', required: true, help: 'A few words that name the feature, such as: Alarm at night.', clause: 'company convention' },
  { name: 'problem', label: 'Problem', type: 'longtext', required: true, help: 'What goes wrong today, and what follows from it.', clause: 'company convention, for ISO 13485:2016 7.2.1' },
  { name: 'forWhom', label: 'For whom', type: 'longtext', required: true, help: 'Who has the problem: patients, clinicians, others.', clause: 'company convention, for ISO 13485:2016 7.2.1' },
];

/** What an idea still lacks, as [field, reason]. */
export const lacking = (idea) => FIELDS.filter(({ name }) => !String(idea[name] ?? '').trim()).map(({ name, label }) => [name, `${label} is missing.`]);

/**
 * `<dc-idea>` in the start form: keeps the idea on the server under an id of its own; only that id
 * goes into the process, so no text of people ends up in a process variable.
 */
export class DcIdea extends DcElement {
  async connectedCallback() {
    super.connectedCallback();
    if (this.draft) return;
    this.ideaId = crypto.randomUUID();
    this.state = h('span.small', { role: 'status', 'aria-live': 'polite' });
    this.notes = h('div', { role: 'alert' });
    this.body = h('div.body', h('p.muted', 'Loading …'));
    this.root.replaceChildren(h('section.card', h('div.head', h('h2', 'The idea'), h('span.grow'), this.state, clauseSwitch()), this.body), this.live);
    this.scope?.unsaved?.add(() => this.finish());
    try {
      const { products = [] } = await me();
      this.start(products);
    } catch (problem) {
      fill(this.body, h('div.note.crit', problem.message));
    }
  }

  start(products) {
    const options = products.map((product) => (typeof product === 'object' ? { value: product.key, label: product.name ?? product.key } : { value: product, label: product }));
    const idea = { product: options.length === 1 ? options[0].value : '' };
    this.draft = new Draft({ fields: {} }, (fields) => this.write(fields), () => this.show());
    this.draft.fields = idea;
    this.fields = FIELDS.map((field) => makeField(field.name === 'product' ? { ...field, options } : field, idea[field.name], {
      change: (value) => this.draft.set(field.name, value),
      confirm: () => this.draft.flush(),
    }));
    fill(this.body, options.length === 0 && h('div.note.major', 'You are a member of no product yet: ask an administrator.'), this.notes, this.fields.map(({ node }) => node));
  }

  // An idea is kept from the moment it is whole; before that nothing could be started from it.
  async write(fields) {
    if (lacking(fields).length) return { version: 0 };
    await put(path`ideas/${this.ideaId}`, fields);
    return { version: 0 };
  }

  async finish() {
    const missing = new Map(lacking(this.draft?.fields ?? {}));
    for (const field of this.fields ?? []) field.error(missing.get(field.name));
    if (missing.size) {
      this.fields?.find(({ name }) => missing.has(name))?.focus();
      return [...missing.values()].join(' ');
    }
    const failed = await this.draft.flush();
    fill(this.notes, failed && h('div.note.crit', failed));
    if (!failed) this.hand();
    return failed;
  }

  hand() {
    const input = this.querySelector('[cam-variable-name="ideaId"]');
    input.value = this.ideaId;
    for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  }

  show() {
    const { state, failure } = this.draft;
    const [style, words] = { saved: ['saved', lacking(this.draft.fields).length ? '' : 'Saved'], failed: ['failed', 'Not saved'] }[state] ?? ['unsaved', 'Saving …'];
    this.state.className = `small ${style}`;
    this.state.textContent = words;
    fill(this.notes, state === 'failed' && h('div.note.crit', failure));
  }
}
