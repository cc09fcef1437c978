import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { get, path } from './api.js';
import { plural } from './words.js';

/** `<dc-authority-clock>`: how many days the authority has had the submission, and on how many its clock stood still. */
export class DcAuthorityClock extends DcElement {
  connectedCallback() {
    this.box = h('section.card', { hidden: true, 'aria-label': 'Clock of the authority' });
    this.root.replaceChildren(this.box, this.live);
    super.connectedCallback();
    this.on('dc-exit', () => this.read());
    this.on('dc-rows', () => this.read());
  }

  load() { this.read(); }

  async read() {
    if (!this.task?.open) return;
    const asked = this.asked = Symbol('asked');
    const answer = await get(path`tasks/${this.scope.taskId}/proposal`).catch(() => undefined);
    if (asked === this.asked && answer) this.draw(answer.proposal);
  }

  draw({ days, daysStopped, daysOnClock, until, open }) {
    // The server leaves out what it does not know.
    const known = Number.isInteger(days);
    this.box.hidden = !known && !open.length;
    fill(this.box, h('div.head', h('h2', 'Clock of the authority'),
      open.length ? h('span.chip.major', `${plural(open.length, 'question')} open`) : h('span.chip.ok', '✓ no question is open')),
    h('div.body', !known ? h('p.muted', 'The day on which it was sent is not known.')
      : h('dl', h('dt', 'On the clock'), h('dd', h('strong', plural(daysOnClock, 'day'))), h('dt', 'Clock stopped'), h('dd', plural(daysStopped, 'day')),
        h('dt', 'Since it was sent'), h('dd', `${plural(days, 'day')}, until ${until}`)),
    open.length > 0 && h('p', 'Open: ', open.map((key, i) => [i > 0 && ', ', h('button.plain', { type: 'button', onclick: () => this.scope.show(key) }, key)]),
      '. It cannot be noted as granted before they are answered.')));
  }
}
