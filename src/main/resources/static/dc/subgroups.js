import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { get } from './api.js';
import { bounds, figures, interval, inWords, STATUS } from './subgroup-picture.js';
import { plural } from './words.js';

/** `<dc-subgroups>`: how good the results are in each group of patients, against the limits that were set before. */
export class DcSubgroups extends DcElement {
  connectedCallback() {
    this.box = h('section.card', { hidden: true, 'aria-label': 'Results in groups of patients' });
    this.root.replaceChildren(this.box, this.live);
    super.connectedCallback();
    this.on('dc-gaps', () => this.read());
  }

  load() { this.read(); }

  async read() {
    try {
      const answer = await get(`${this.scope.record}/subgroups${this.asked()}`);
      const read = JSON.stringify([answer.subgroups, answer.limits]);
      if (read === this.known) return;
      this.known = read;
      this.draw(answer);
    } catch (problem) {
      this.box.hidden = false;
      fill(this.box, h('div.body', h('div.note.crit', `The results could not be read. ${problem.message}`)));
    }
  }

  /** A review sees what its candidate says. */
  asked() {
    const { sequence } = this.task?.candidate ?? {};
    return this.hasAttribute('as-reviewed') && sequence !== undefined ? `?view=issued&asOf=${sequence}` : '';
  }

  draw({ subgroups, limits }) {
    this.box.hidden = subgroups.length === 0;
    if (!subgroups.length) return;
    const counts = Object.keys(STATUS).map((one) => [one, subgroups.filter(({ status }) => status === one).length]).filter(([, count]) => count);
    fill(this.box, h('div.head', h('h2', 'Results in groups of patients'), h('span.grow'), h('div.row', counts.map(([one, count]) => chip(one, `${STATUS[one].word} ${count}`)))),
      Object.entries(limits).map(([feature, own]) => this.feature(feature, subgroups.filter((line) => line.feature === feature), own)));
    if (this.count !== undefined) this.say(`${plural(subgroups.length, 'group')} judged`);
    this.count = subgroups.length;
  }

  feature(key, lines, limits) {
    if (!lines.length) return null;
    const has = (name) => lines.some((line) => (line[name]?.value ?? (typeof line[name] === 'object' ? null : line[name])) != null);
    const scale = bounds(lines, limits);
    const columns = [
      ['Group', ({ key, attribute, group }) => [h('button.plain', { type: 'button', onclick: () => this.scope.show(key) }, attribute === 'whole' ? 'The whole' : group), attribute !== 'whole' && h('div.small.muted', attribute)]],
      ['Result', ({ status }) => chip(status, STATUS[status].word)],
      ['Cases', cases],
      ['Share, slope, PSI', (line) => figures(line).map((words) => h('div.small.nowrap', words))],
      has('sensitivity') && ['Sensitivity, %', (line) => interval(line.sensitivity, limits.sensitivityGoal, scale, 'Sensitivity')],
      has('specificity') && ['Specificity, %', (line) => interval(line.specificity, limits.specificityGoal, scale, 'Specificity')],
      has('error') && ['Error', ({ error, errorHigh }) => (error == null ? '' : `${error}, at most ${errorHigh}`)],
    ].filter(Boolean);
    const line = (one) => [h('tr', { dataset: { key: one.key, status: one.status } }, columns.map(([, cell]) => h('td', cell(one)))),
      one.findings.length > 0 && one.status !== 'missing' && h('tr', { dataset: { findings: one.key } }, h('td', { colspan: columns.length }, h('ul.small', one.findings.map((words) => h('li', `It ${words}.`)))))];
    return h('div.body', { dataset: { feature: key } }, this.task?.together && h('h3', this.scope.named(key)), h('p.small.muted', inWords(limits)),
      h('div.scroll', h('table', h('thead', h('tr', columns.map(([name]) => h('th', { scope: 'col' }, name)))), h('tbody', lines.map(line)))));
  }
}

const chip = (status, words) => h(`span.chip.nowrap.${STATUS[status].style}`, `${STATUS[status].sign} ${words}`);

const cases = ({ positives, negatives, cases: measured, targetN }) => [
  (positives != null || negatives != null) && [h('div.small.nowrap', `${positives ?? 'no'} positive`), h('div.small.nowrap', `${negatives ?? 'no'} negative`)],
  measured != null && h('div.small.nowrap', `${measured} measured`),
  targetN != null && h('div.small.muted.nowrap', `${targetN} wanted`)];
