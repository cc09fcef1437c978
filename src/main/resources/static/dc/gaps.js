import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { get } from './api.js';
import { bySeverity, effect, grouped, plainly, ruleName, SEVERITIES } from './gap-groups.js';
import { plural, sentence } from './words.js';
import './deviation.js';

const FIRST = 20;

/** `<dc-gaps>`: where the record breaks a rule now, by rule, and what would clear it. */
export class DcGaps extends DcElement {
  connectedCallback() {
    this.box = h('section.card', { 'aria-label': 'Gaps' }, h('div.body.muted', 'Looking for gaps …'));
    this.root.replaceChildren(this.box, this.live);
    this.opened = new Set();
    this.whole = new Set();
    this.picked = new Map();
    this.requests = new Map();
    super.connectedCallback();
    this.on('dc-gaps', () => this.read());
  }

  load() {
    this.known = undefined;
    this.read();
  }

  async read() {
    try {
      const answer = await get(`${this.scope.record}/gaps${this.asked()}`);
      // A look that finds nothing new takes nobody's focus away.
      const read = JSON.stringify(answer.gaps);
      if (read === this.known) return;
      this.known = read;
      // Where gaps are what the task is about, they lie open at the first look.
      if (this.hasAttribute('open') && !this.gaps) answer.gaps.forEach(({ rule }) => this.opened.add(rule));
      this.gaps = answer.gaps;
      this.draw();
    } catch (problem) {
      fill(this.box, h('div.body', h('div.note.crit', `The gaps could not be read. ${problem.message}`)));
    }
  }

  /** At a gate only what that gate asks for counts; a review sees it as of its candidate. */
  asked() {
    const { gate, sequence } = this.task?.candidate ?? {};
    const asOf = this.hasAttribute('as-reviewed') && sequence !== undefined ? `&asOf=${sequence}` : '';
    return gate ? `?gate=${gate}${asOf}` : this.scope.asked;
  }

  draw() {
    const focused = this.root.activeElement;
    const counts = bySeverity(this.gaps);
    const shown = this.gaps.filter(({ severity }) => !this.severity || severity.toUpperCase() === this.severity);
    const filter = (value, words) => h('button', { type: 'button', 'aria-pressed': String((this.severity ?? '') === value),
      onclick: () => { this.severity = value || undefined; this.draw(); } }, words);
    fill(this.box, h('div.head', h('h2', this.getAttribute('heading') ?? 'Gaps in the record'), h('span.grow'),
      this.gaps.length > 0 && h('div.row', { role: 'group', 'aria-label': 'Show' }, filter('', `All ${this.gaps.length}`), SEVERITIES.map((one) => counts[one] > 0 && filter(one, `${sentence(one)} ${counts[one]}`)))),
    h('div.body', this.note && h('div.note.ok', { role: 'status' }, this.note),
      this.gaps.length === 0 && h('div.note.ok', this.task?.candidate ? `✓ No rule that gate ${this.task.candidate.gate} asks for is broken.` : '✓ No rule is broken.'),
      grouped(shown).map((group) => this.group(group))));
    if (this.count !== undefined && this.count !== this.gaps.length) this.say(`${plural(this.gaps.length, 'gap')} now`);
    this.count = this.gaps.length;
    if (focused?.isConnected) focused.focus();
  }

  group({ rule, severity, clause, gaps, gate }) {
    const all = this.whole.has(rule) ? gaps : gaps.slice(0, FIRST);
    const asks = this.asks(severity) && gaps.some(({ item, deviation }) => item && !deviation);
    const open = this.opened.has(rule);
    return h('details', { open, dataset: { rule }, ontoggle: ({ target }) => this.opened[target.open ? 'add' : 'delete'](rule) },
      h('summary', h(`span.chip.${severity.toLowerCase()}`, severity.toLowerCase()), ' ', h('strong', rule), ` ${ruleName(rule)} `,
        h('span.muted', [plural(gaps.length, 'item'), effect({ severity, gate, gaps }, this.task?.candidate?.gate), clause].filter(Boolean).join(', '))),
      h('div.scroll', h('table', h('thead', h('tr', [asks && h('span.sr', 'Choose'), 'Item', 'What is wrong and what clears it', 'Deviation'].filter(Boolean).map((word) => h('th', { scope: 'col' }, word)))),
        h('tbody', all.map((gap) => this.line(gap, asks))))),
      gaps.length > all.length && h('button.plain', { type: 'button', onclick: () => { this.whole.add(rule); this.draw(); } }, `Show all ${gaps.length}`),
      this.requests.get(rule)
        ?? (asks && h('div', h('button', { type: 'button', onclick: ({ target }) => this.ask(rule, target.parentElement) }, 'Ask for a deviation …'))));
  }

  line(gap, asks) {
    const chosen = this.picked.get(gap.rule) ?? new Set();
    this.picked.set(gap.rule, chosen);
    const { item, title, sentence: wrong, clears, deviation } = gap;
    return h('tr', asks && h('td', !deviation && item && h('input', { type: 'checkbox', 'aria-label': `Ask for a deviation for ${item}`, checked: chosen.has(item),
      onchange: ({ target }) => chosen[target.checked ? 'add' : 'delete'](item) })),
    h('td.key', item && h('button.plain', { type: 'button', onclick: () => this.scope.show(item) }, item), item && this.scope.several && h('div.small.muted', { dataset: { part: 'feature' } }, this.scope.row(item)?.feature)),
    h('td', title && h('div.small.muted.clamp', title), plainly(wrong), clears && h('div.small.muted', clears)),
    h('td.small', deviation && [deviation.key, h('div', deviation.accepted ? 'accepted' : 'asked for'), deviation.expiry && h('div', `until ${deviation.expiry}`)]));
  }

  // A Critical gap can only be closed; a Major one may be carried over a gate by a dated deviation.
  asks(severity) {
    return severity.toUpperCase() === 'MAJOR' && this.canWork && this.task.kinds.includes('DEVIATION');
  }

  ask(rule, place) {
    const items = [...(this.picked.get(rule) ?? [])];
    if (!items.length) return fill(place, place.firstElementChild, h('p.error', { role: 'alert' }, 'Choose at least one item above first.'));
    const form = document.createElement('dc-deviation-request');
    form.open({ scope: this.scope, rule, items, done: (key) => {
      this.requests.delete(rule);
      if (key) { this.note = `${key} is asked for. Quality decides about it before the gate.`; this.picked.delete(rule); this.saved({ rows: true }); }
      this.draw();
    } });
    // Kept, not drawn anew: what is typed in it stays when the gaps around it change.
    this.requests.set(rule, form);
    fill(place, form);
    form.focus();
  }
}
