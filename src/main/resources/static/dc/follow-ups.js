import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { get, path } from './api.js';
import { sentence, when } from './words.js';
import { ask } from './ask.js';
import { nameOf } from './people.js';
import { raiseConcern } from './concern.js';

const page = (id) => new URL(`../camunda/app/tasklist/default/#/?task=${encodeURIComponent(id)}`, import.meta.url).href;
const waits = (task) => task && h('span.small', ' waits for ', h('a', { href: page(task.id), target: '_top' }, task.name), ` of ${task.assignee ? nameOf(task.assignee) : sentence(task.group ?? '')}`);

// The owner is a person, or a function by its id.
const whose = (owner) => (nameOf(owner) === owner ? sentence(owner) : nameOf(owner));

const OWN_TASK = 'You get a task in which you write it. One colleague reviews what you change; the next gate shows it with this reason.';
const REVISE = {
  record: { title: 'Revise the record', label: 'Why does the record change?' },
  hazards: { title: 'Raise a hazard', label: 'What was found, and where?', more: { hazards: true } },
  plan: {
    title: 'Revise the plan', label: 'What has to change in the plan, and why?', more: { plan: true },
    help: 'Product management gets the plan to change; if that is you, it is your task. Quality reviews what changes; open tasks follow the new dates; the next gate shows it with this reason.',
  },
};
const ABOUT = { HAZARD: 'hazard raised by ', PLAN: 'the plan, asked by ' };

/** What is open, and how much: first what holds a gate up. */
export function counted({ concerns, actions, revisions }) {
  const open = (all) => all.filter(({ task }) => task).length;
  return { concerns: open(concerns), actions: actions.filter(({ outcome }) => outcome !== 'DONE').length, revisions: open(revisions) };
}

/** `<dc-follow-ups>`: concerns, actions and revisions of a feature; and the ways to ask for one. */
export class DcFollowUps extends DcElement {
  connectedCallback() {
    this.box = h('section.card', { hidden: true, 'aria-label': 'Beside the lifecycle' });
    this.note = h('div', { role: 'status' });
    this.root.replaceChildren(this.box, this.live);
    super.connectedCallback();
    this.on('dc-gaps', () => this.read());
  }

  load() { this.read(); }

  async read() {
    try {
      const known = await get(path`features/${this.scope.featureKey}/follow-ups`);
      if (this.isNew([known, this.canWork])) this.draw(known);
    } catch (problem) {
      this.drawn = undefined;
      this.box.hidden = false;
      fill(this.box, h('div.body', h('div.note.crit', `Concerns and actions could not be read. ${problem.message}`)));
    }
  }

  draw(known) {
    const { concerns, actions, revisions, may } = known;
    const open = counted(known);
    this.box.hidden = false;
    const words = [[open.concerns, 'concern'], [open.actions, 'action'], [open.revisions, 'revision']].filter(([n]) => n).map(([n, word]) => `${n} ${word}${n === 1 ? '' : 's'} open`);
    fill(this.box, h('div.head', h('h2', 'Concerns, actions and revisions'), h('span.grow'), h('span', words.join(', ') || 'nothing open')),
      // Under "nothing open" there is no empty box.
      h('div.body', { hidden: Boolean(this.task) && !concerns.length && !actions.length && !revisions.length }, this.note, this.buttons(may),
        this.part('Concerns', concerns, ({ task }) => task, (one) => this.concern(one)),
        this.part('Actions', actions, ({ outcome }) => outcome !== 'DONE', (one) => this.action(one)),
        this.part('Revisions', revisions, ({ task }) => task, (one) => this.revision(one))));
  }

  /** Open ones stand there; the others are folded. */
  part(words, all, isOpen, line) {
    if (!all.length) return null;
    const [open, done] = [all.filter(isOpen), all.filter((one) => !isOpen(one))];
    return h('section', { dataset: { part: words.toLowerCase() } }, h('h3', words), open.map(line),
      done.length > 0 && h('details', h('summary.small', `${done.length} closed`), done.map(line)));
  }

  concern({ id, reason, person, raisedAt, about, task, decision, answer, answeredBy }) {
    return h('div.field', { dataset: { id } }, h('strong', id), ' ', h(task ? 'span.chip.crit' : 'span.chip.ok', task ? 'not answered' : sentence(decision ?? '')),
      h('span.small.muted', ` ${nameOf(person)}, ${when(raisedAt)}${about ? `, about ${about.name}` : ''}`), waits(task), h('div.pre', reason), answer && h('div.note.info', h('strong', `${nameOf(answeredBy)}: `), answer));
  }

  action({ key, text, owner, due, outcome, done, task }) {
    return h('div.field', { dataset: { id: key } }, h('strong', key), ' ', h(outcome === 'DONE' ? 'span.chip.ok' : 'span.chip.major', outcome === 'DONE' ? 'done' : 'open'),
      h('span.small.muted', ` ${owner ? whose(owner) : 'no owner'}, due ${due ?? 'no day'}`), waits(task), h('div.pre', text ?? ''), done && h('div.note.info', done));
  }

  revision({ id, topic, reason, person, raisedAt, task, decision }) {
    return h('div.field', { dataset: { id } }, h('strong', id), ' ', h(task ? 'span.chip.major' : 'span.chip.ok', task ? 'running' : sentence(decision ?? 'nothing changed')),
      h('span.small.muted', ` ${ABOUT[topic] ?? ''}${nameOf(person)}, ${when(raisedAt)}`), waits(task), h('div.pre', reason));
  }

  buttons({ raiseConcern: concern, revise, revisePlan, raiseHazard, whyNot }) {
    // In a task the concern has its button at the end of the form.
    const onPage = !this.task;
    const button = (words, go) => h('button', { type: 'button', onclick: go }, words);
    if (!onPage || !concern) return null;
    return h('div', h('div.row', button('Raise a concern …', () => this.told(raiseConcern(this.root, this.scope), 'waits for quality')),
      revise && button('Revise the record …', () => this.told(this.revise(REVISE.record), 'is your task now')),
      revisePlan && button('Revise the plan …', () => this.told(this.revise(REVISE.plan), 'is a task of product management now')),
      raiseHazard && button('Raise a hazard …', () => this.told(this.revise(REVISE.hazards), 'is your task now'))),
    !revise && whyNot && h('p.small.muted', whyNot));
  }

  revise(words) {
    return ask(this.root, { field: 'reason', button: 'Start', help: OWN_TASK, address: path`features/${this.scope.featureKey}/revisions`, ...words });
  }

  async told(asked, words) {
    const answer = await asked;
    if (!answer) return;
    await this.read();
    fill(this.note, h('div.note.ok', `${answer.id} ${words}.`));
  }
}

/** `<dc-subject>`: the concern or the action that this task is about, as it was written. */
export class DcSubject extends DcFollowUps {
  draw({ concerns, actions }) {
    const mine = ({ task }) => task?.id === this.scope.taskId;
    const [concern, action] = [concerns.find(mine), actions.find(mine)];
    this.box.hidden = !concern && !action;
    fill(this.box, h('div.head', h('h2', concern ? 'The concern' : 'The action')),
      h('div.body', concern && this.concern({ ...concern, task: undefined, decision: 'Raised' }), action && this.action({ ...action, task: undefined })));
  }
}
