import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { broken, blockers, missingSentence, ruleSentence } from './exit.js';
import { plural } from './words.js';

const FIRST = 3;

/** `<dc-exit-rules>`: what still stands between this task and its completion, read anew after each save. */
export class DcExitRules extends DcElement {
  connectedCallback() {
    this.box = h('section.card', { 'aria-label': 'Before you complete this task' });
    this.root.replaceChildren(this.box, this.live);
    this.opened = new Set();
    super.connectedCallback();
    this.on('dc-exit', () => this.draw());
    this.on('dc-refused', ({ detail }) => this.refuse(detail.reasons));
  }

  load() { this.draw(); }

  draw() {
    if (!this.task) return;
    const exit = this.scope.exit;
    const open = broken(exit);
    const missing = exit.missing ?? [];
    const count = open.length + missing.length;
    const clear = (exit.exitRules ?? []).filter((rule) => rule.clear);
    if (count === 0) this.refused = undefined;
    const head = h('div.head', h('h2', 'Before you complete this task'),
      count ? h('span.chip.major', `${plural(count, 'thing')} open`) : h('span.chip.ok', '✓ nothing is missing'));
    fill(this.box, head, h('div.body',
      this.refused && h('div.note.crit', { tabindex: -1, role: 'alert' }, h('strong', 'Not completed. '), this.refused),
      missing.length > 0 && [h('h3', 'Still to fill in'), h('ul', missing.map((one) => h('li', missingSentence(one))))],
      open.map((rule) => this.rule(rule)),
      count === 0 && h('p', 'You can complete it. What you wrote is then issued, and the server checks everything once more.'),
      clear.length > 0 && h('p.small.muted', 'Clear: ', clear.map(({ rule }) => rule).join(', '), '.')));
    if (this.lastCount !== undefined && this.lastCount !== count) {
      this.say(count ? `${plural(count, 'thing')} still open before this task can be completed` : 'Nothing is missing. The task can be completed.');
    }
    this.lastCount = count;
  }

  rule(rule) {
    const gaps = rule.gaps ?? [];
    const all = this.opened.has(rule.rule);
    const shown = all ? gaps : gaps.slice(0, FIRST);
    return h('div.field', { dataset: { rule: rule.rule } },
      h('div', h(`span.chip.${(rule.severity ?? 'major').toLowerCase()}`, `${rule.rule}`), ' ', ruleSentence(rule)),
      gaps.length > 0 && h('ul', shown.map((gap) => h('li', this.told(gap)))),
      gaps.length > FIRST && h('button.plain', { type: 'button', onclick: () => this.toggle(rule.rule) },
        all ? 'Show fewer' : `Show all ${gaps.length}`));
  }

  /** The sentence, with the row's key in it as a way to the row. */
  told({ item, sentence: text = '' }) {
    if (!item) return text;
    const way = h('button.plain', { type: 'button', onclick: () => this.scope.show(item) }, item);
    const at = text.indexOf(item);
    return at < 0 ? [way, ` ${text}`] : [text.slice(0, at), way, text.slice(at + item.length)];
  }

  toggle(rule) {
    if (!this.opened.delete(rule)) this.opened.add(rule);
    this.draw();
  }

  refuse(reasons) {
    this.refused = reasons.length > 1 ? `${plural(reasons.length, 'thing')} must be settled first; they are listed here.` : reasons[0];
    this.draw();
    // What is not about rules (something could not be saved) is told even when all rules are clear.
    if (!this.box.querySelector('.note.crit')) {
      this.box.querySelector('.body').prepend(h('div.note.crit', { tabindex: -1, role: 'alert' }, h('strong', 'Not completed. '), reasons[0]));
    }
    this.scrollIntoView({ block: 'start', behavior: 'smooth' });
    this.box.querySelector('.note.crit').focus({ preventScroll: true });
  }

  /** For tests and for the decision component: the sentences shown now. */
  get reasons() { return blockers(this.scope.exit); }
}
