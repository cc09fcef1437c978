import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { me, path } from './api.js';
import { ask } from './ask.js';

const ONLY_LOOK = ['auditors', 'camunda-admin'];

/** Whether this person works on tasks at all: who only reads raises no concern. */
export const works = (groups = []) => groups.some((group) => !ONLY_LOOK.includes(group));

/** Asks what the concern is, about the task around it or else about the feature. */
export function raiseConcern(root, { taskId, featureKey }) {
  return ask(root, {
    title: 'Raise a concern', label: 'What worries you?', field: 'text', button: 'Send to quality',
    help: 'Quality has to answer it, and no gate of this feature is approved before that. Your name stands beside it.',
    address: taskId ? path`tasks/${taskId}/concerns` : path`features/${featureKey}/concerns`,
  });
}

/** `<dc-concern>`: the button at the end of every task. */
export class DcConcern extends DcElement {
  connectedCallback() {
    this.note = h('div', { role: 'status' });
    this.button = h('button', { type: 'button', hidden: true, onclick: () => this.raise() }, 'Raise a concern …');
    this.root.replaceChildren(this.note, h('div.row', this.button), this.live);
    super.connectedCallback();
  }

  async load() {
    const { groups } = await me().catch(() => ({}));
    this.button.hidden = !works(groups);
  }

  async raise() {
    const raised = await raiseConcern(this.root, this.scope);
    if (!raised) return;
    fill(this.note, h('div.note.ok', `Concern ${raised.id} waits for quality. You find the answer on the page of the feature.`));
    this.saved();
  }
}
