import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { broken, holding, missingGroups, openCount, ruleSentence } from './exit.js';
import { plainly, ruleName } from './gap-groups.js';
import { plural } from './words.js';

const FIRST = 3;
const MOST = 5;
// No rule and no column has this name.
const FIELDS = ' fields';

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
    const { exit } = this.scope;
    const count = openCount(exit);
    const { sentences, columns } = missingGroups(exit, (key) => this.scope.row(key)?.kind);
    const clear = (exit.exitRules ?? []).filter((rule) => rule.clear);
    if (count === 0) this.refused = undefined;
    fill(this.box,
      h('div.head', h('h2', 'Before you complete this task'),
        count ? h('span.chip.major', `${plural(count, 'thing')} open`) : h('span.chip.ok', '✓ nothing is missing')),
      h('div.body',
        this.refused && h('div.note.crit', { tabindex: -1, role: 'alert' }, h('strong', 'Not completed. '), this.refused),
        sentences.length > 0 && h('div.field', h('h3', 'Still to fill in'), h('ul', this.first(FIELDS, sentences, MOST).map((one) => h('li', this.toField(one)))), this.more(FIELDS, sentences, MOST)),
        columns.map((column) => this.column(column)),
        broken(exit).map((rule) => this.rule(rule)),
        count === 0 && h('p', 'You can complete it. What you wrote is then issued, and the server checks everything once more.'),
        clear.length > 0 && h('p.small.muted', 'In order: ', clear.map(({ rule }) => ruleName(rule) || rule).join('; '), '.')));
    if (this.lastCount !== undefined && this.lastCount !== count) {
      this.say(count ? `${plural(count, 'thing')} still open before this task can be completed` : 'Nothing is missing. The task can be completed.');
    }
    this.lastCount = count;
  }

  column({ field, label, items }) {
    return h('div.field', { dataset: { missing: field } }, h('span.chip.missing', label), ` is missing in ${plural(items.length, 'row')}: `,
      this.first(field, items).map((item, i) => [i > 0 && ', ', this.way(item)]), ' ', this.more(field, items));
  }

  rule(rule) {
    const gaps = holding(rule);
    return h('div.field', { dataset: { rule: rule.rule } },
      h('div', h(`span.chip.${(rule.severity ?? 'major').toLowerCase()}`, `${rule.rule}`), ` ${ruleSentence(rule)}`),
      gaps.length > 0 && h('ul', this.first(rule.rule, gaps).map((gap) => h('li', this.told(gap)))),
      this.more(rule.rule, gaps));
  }

  /** A way to the field, where the form shows it. */
  toField({ field, words }) {
    return field && this.scope.goesTo?.has(field) ? h('button.plain', { type: 'button', onclick: () => this.scope.goesTo.get(field).focus() }, words) : words;
  }

  /** The sentence, with the row's key in it as a way to the row. */
  told({ item, sentence: said = '' }) {
    const text = plainly(said);
    const at = item ? text.indexOf(item) : -1;
    return at < 0 ? [item && this.way(item), ' ', text] : [text.slice(0, at), this.way(item), text.slice(at + item.length)];
  }

  way(item) {
    return h('button.plain', { type: 'button', onclick: () => this.scope.show(item) }, item);
  }

  first(name, list, few = FIRST) {
    return this.opened.has(name) ? list : list.slice(0, few);
  }

  more(name, list, few = FIRST) {
    if (list.length <= few) return null;
    const toggle = () => { if (!this.opened.delete(name)) this.opened.add(name); this.draw(); };
    return h('button.plain', { type: 'button', 'aria-expanded': String(this.opened.has(name)), onclick: toggle },
      this.opened.has(name) ? 'Show fewer' : `Show all ${list.length}`);
  }

  refuse(reasons) {
    this.refused = reasons.length > 1 ? `${plural(reasons.length, 'thing')} must be settled first; they are listed here.` : reasons[0];
    // What is not about rules (something could not be saved) is told even when all rules are clear.
    const only = openCount(this.scope.exit) === 0 ? reasons[0] : undefined;
    this.draw();
    if (only) this.box.querySelector('.body').prepend(h('div.note.crit', { tabindex: -1, role: 'alert' }, h('strong', 'Not completed. '), only));
    // Where a decision stands at the end of the form it speaks for itself, beside the button that was pressed.
    if (this.scope.querySelector('dc-decision')) return;
    this.scrollIntoView({ block: 'start', behavior: 'smooth' });
    this.box.querySelector('.note.crit')?.focus({ preventScroll: true });
  }

}
