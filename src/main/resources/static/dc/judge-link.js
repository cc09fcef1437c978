import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { get, post, path } from './api.js';
import { columnsOf } from './columns.js';
import { makeField } from './field.js';
import { nameOf } from './people.js';
import { sentence, when } from './words.js';
import { wordDiff } from './text-diff.js';

/** What somebody has to compare: the revision that a link was judged against, and the one issued last. */
export function compared(history, judged) {
  const issued = history.filter((one) => one.issued).at(-1);
  const before = history.find(({ revision }) => revision === judged);
  if (!issued || !before || issued.revision <= judged) return null;
  const names = [...new Set([...Object.keys(before.fields), ...Object.keys(issued.fields)])];
  const text = (value) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));
  return { before, issued, changed: names.map((name) => ({ name, was: text(before.fields[name]), is: text(issued.fields[name]) })).filter(({ was, is }) => was !== is) };
}

/** `<dc-judge-link>`: one suspect link, what changed at its far end, and the word that it is still right, with a reason. */
class DcJudgeLink extends DcElement {
  open(given) {
    Object.assign(this, given);
  }

  connectedCallback() {
    super.connectedCallback();
    if (!this.box) this.read();
  }

  async read() {
    this.box = h('div.note.major', { role: 'group', 'aria-label': `Look at the link to ${this.link.to} again` }, 'Looking for what changed …');
    fill(this.root, this.box, this.live);
    try {
      const history = await get(path`products/${this.scope.productKey}/items/${this.link.to}/history`);
      this.draw(compared(history, this.link.judged));
    } catch (problem) {
      fill(this.box, h('p.error', { role: 'alert' }, problem.message));
    }
  }

  draw(found) {
    const close = h('button', { type: 'button', onclick: () => this.done() }, 'Close');
    if (!found) return fill(this.box, 'Nothing newer was issued than what the link was judged against. ', close);
    this.issued = found.issued;
    const labels = Object.fromEntries(columnsOf(this.scope.row(this.link.to)?.kind).map(({ name, label }) => [name, label]));
    this.reason = makeField({ name: 'judgement', label: 'Why is the link still right?', type: 'longtext', required: true, min: 10,
      help: 'If it is not right any more, change this row or take the link away instead.', clause: 'ISO 13485:2016 7.3.9' }, '');
    fill(this.box, h('p', h('strong', `${this.link.to} changed`), ` from revision ${this.link.judged}, which this link was judged against, to ${found.issued.revision}, by ${nameOf(found.issued.author)} ${when(found.issued.time)}.`),
      h('dl', found.changed.map(({ name, was, is }) => [h('dt', labels[name] ?? sentence(name)), h('dd', wordDiff(was, is).map(({ kind, text }) => (kind === 'same' ? text : h(kind === 'gone' ? 'del' : 'ins', text))))])),
      this.reason.node, h('div.row', h('button.main', { type: 'button', onclick: () => this.judge() }, 'It is still right'), close));
    this.reason.focus();
  }

  async judge() {
    const { relation, to } = this.link;
    try {
      await post(path`tasks/${this.scope.taskId}/links/judgement`, { from: this.from, relation, to, revision: this.issued.revision, reason: this.reason.get() });
      Object.assign(this.link, { status: 'covered', judged: this.issued.revision });
      this.saved({ rows: true });
      this.done(`The link to ${to} is judged against revision ${this.issued.revision}.`);
    } catch (problem) {
      this.reason.error(problem.problems[0]?.reason ?? problem.message);
    }
  }
}

customElements.define('dc-judge-link', DcJudgeLink);
