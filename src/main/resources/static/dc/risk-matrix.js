import { DcElement } from './element.js';
import { h, fill, uid } from './dom.js';
import { get } from './api.js';
import { plural } from './words.js';
import { LETTERS, cellWords, className, counted, grid } from './risk-words.js';
import { riskSheet } from './risk-styles.js';

const SIDES = [['before', 'Before the controls'], ['after', 'With the controls']];

/**
 * `<dc-risk-matrix>`: the hazards in the cells of the table that evaluates them, before and after their controls. A cell
 * opens the list of its hazards. `as-reviewed` shows what a candidate froze.
 */
export class DcRiskMatrix extends DcElement {
  constructor() {
    super();
    this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, riskSheet];
  }

  connectedCallback() {
    this.box = h('section.card', { 'aria-label': 'Risk matrix', hidden: true });
    this.root.replaceChildren(this.box, this.live);
    super.connectedCallback();
    this.on('dc-gaps', () => this.read());
  }

  load() { this.read(); }

  /** Which record, and as of when. A task of a release looks at all features of the release. */
  address() {
    const { candidate } = this.scope.data;
    const record = `${this.scope.record}/risk-matrix`;
    if (this.scope.asOf) return `${record}${this.scope.asked}`;
    return this.hasAttribute('as-reviewed') && candidate ? `${record}?asOf=${candidate.sequence}&view=issued` : record;
  }

  async read() {
    try {
      const { matrix } = await get(this.address());
      if (this.isNew(matrix)) this.draw(matrix);
      this.scope.tell('dc-risk-matrix', { matrix });
    } catch (problem) {
      this.drawn = undefined;
      this.box.hidden = false;
      fill(this.box, h('div.body', h('div.note.crit', `The risk matrix could not be read. ${problem.message}`)));
    }
  }

  draw(matrix) {
    const { outside, notEstimated } = matrix.before;
    const all = notEstimated.length + outside.length + matrix.before.cells.reduce((sum, { count }) => sum + count, 0);
    const none = matrix.before.notEstimated.length === all && matrix.after.notEstimated.length === all;
    const reviewed = this.hasAttribute('as-reviewed');
    const asked = this.task?.columns?.HAZARD;
    // A review of a concept has no use for an empty picture, nor has a task that asks for no estimate, as on the light track.
    this.box.hidden = none && (reviewed ? all === 0 : asked !== undefined && !asked.includes('probability'));
    fill(this.box, h('div.head', h('h2', 'Risk matrix'), h('span.grow'), h('span', plural(all, 'hazard'))),
      h('div.body', all === 0 ? h('p.muted', 'No hazards yet.') : none && reviewed ? h('p', 'None of them is estimated.') : [
        h('div.sides', SIDES.map(([name, words]) => this.side(matrix, name, words))),
        h('p.small.legend', LETTERS.map(([letter, words]) => h('span', h(`b.letter.${letter}`, letter), ` ${words}`)))]));
    if (this.open) this.reopen();
  }

  side(matrix, name, words) {
    const side = matrix[name];
    const heading = uid('side');
    // Below the picture that was clicked: the other one may stand a screen away.
    const list = h('div.listed', { id: uid('listed'), dataset: { list: name }, hidden: true });
    const empty = name === 'after' && side.outside.length === 0 && side.cells.every(({ count }) => count === 0);
    return h(matrix.probabilities.length > 7 ? 'div.side.many' : 'div.side', { dataset: { side: name } }, h('h3', { id: heading }, words), h('p.small', counted(side)),
      empty ? h('p.muted.small.later', 'What remains is estimated when the controls are checked.') : this.table(matrix, side, { name, words, list }, heading),
      side.notEstimated.length > 0 && !empty && h('p.small', this.opener(`${plural(side.notEstimated.length, 'hazard')} not estimated`,
        { name, list, at: 'none', title: `${words}: not estimated`, hazards: side.notEstimated })),
      side.outside.length > 0 && h('p.small', this.opener(`${plural(side.outside.length, 'hazard')} estimated by classes of another table`,
        { name, list, at: 'outside', title: `${words}: estimated by classes that this table does not have; they count as unacceptable`, hazards: side.outside })), list);
  }

  table(matrix, side, what, heading) {
    const lines = (one) => className(one).split(/(?<=^\d+) /).map((word) => h('span', word));
    const heads = matrix.probabilities.map((one) => h('th', { scope: 'col', title: one.below ? `below ${one.below} for each use` : 'nobody can say how probable the harm is' }, lines(one)));
    return h('table.matrix', { 'aria-labelledby': heading },
      h('thead', h('tr', h('th.corner', h('span', 'Severity ↓'), h('span', 'Probability →')), heads)),
      h('tbody', grid(matrix, side).map(({ severity, cells }) => h('tr', h('th', { scope: 'row', title: severity.meaning }, className(severity)), cells.map((cell) => this.cell(matrix, cell, what))))));
  }

  cell(matrix, cell, { name, words, list }) {
    const { severity, probability, acceptability, count, hazards } = cell;
    const saying = cellWords(cell, matrix);
    const far = /^\d/.test(probability) ? '' : '.apart';
    if (!count) return h(`td.${acceptability}${far}`, h('span.letter', acceptability), h('span.sr', ', no hazard'));
    const button = this.opener([h('span.letter', acceptability), h('span.count', String(count))], { name, list, at: `${severity} ${probability}`, title: `${words}. ${saying}`, hazards }, saying);
    return h(`td.${acceptability}${far}`, button);
  }

  opener(content, what, saying) {
    const button = h(saying ? 'button.cell' : 'button.plain', { type: 'button', 'aria-label': saying, 'aria-expanded': 'false', 'aria-controls': what.list.id,
      dataset: { at: `${what.name} ${what.at}` }, onclick: () => this.toggle(button, what) }, content);
    return button;
  }

  toggle(button, what) {
    const again = this.open === button.dataset.at;
    for (const other of this.box.querySelectorAll('[aria-expanded]')) other.setAttribute('aria-expanded', 'false');
    this.open = again ? undefined : button.dataset.at;
    for (const list of this.box.querySelectorAll('.listed')) list.hidden = true;
    what.list.hidden = again;
    if (again) return;
    button.setAttribute('aria-expanded', 'true');
    this.show(what);
    this.say(`${what.title}. ${plural(what.hazards.length, 'hazard')} listed below.`);
  }

  show({ list, title, hazards }) {
    fill(list, h('h3', title), h('ul', hazards.map(({ key, title: words, feature }) => h('li', h('button.plain', { type: 'button', onclick: () => this.scope.show(key) }, key), ` ${words} `,
      feature !== this.scope.featureKey && h('span.muted.small', feature)))));
  }

  /** Rows were saved while a list was open: it stays open, with what it holds now. */
  reopen() {
    const button = this.box.querySelector(`[data-at="${CSS.escape(this.open)}"]`);
    this.open = undefined;
    button?.click();
  }
}
