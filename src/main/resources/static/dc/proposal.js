import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { get, path } from './api.js';
import { plural } from './words.js';
import { consequences, isOpen, marks, markets, route, rulesByTable, sparedBy, statusName, tableName, taskName, track } from './proposal-words.js';

// An empty form has dozens of open questions; nobody reads them twice.
const FEW = 6;

/** `<dc-proposal>`: what the tables propose for this feature as it stands, which rules said so, and what they still ask. */
export class DcProposal extends DcElement {
  connectedCallback() {
    this.box = h('section.card', { hidden: true, 'aria-label': 'What the tables propose' });
    this.root.replaceChildren(this.box, this.live);
    super.connectedCallback();
    // Told after every save of the document and of a row.
    this.on('dc-exit', () => this.load());
  }

  /** A task that was just read is told of twice, and asked about once. */
  load() {
    this.soon ??= Promise.resolve().then(() => { this.soon = undefined; return this.read(); });
  }

  async read() {
    if (!this.task?.open || !this.isConnected) return;
    // Of two answers on their way only the one that was asked for last counts.
    const asked = this.asked = Symbol('asked');
    try {
      const answer = await get(path`tasks/${this.scope.taskId}/proposal`);
      if (asked === this.asked) this.draw(answer);
    } catch (problem) {
      if (asked === this.asked) this.trouble(problem);
    }
  }

  draw({ proposal, taskNames }) {
    const open = [...this.box.querySelectorAll('details[open]')].map(({ dataset }) => dataset.part);
    this.box.hidden = false;
    this.scope.dispatchEvent(new CustomEvent('dc-proposed', { detail: proposal }));
    fill(this.box,
      h('div.head', h('h2', 'What the tables propose'), proposal.questions.length
        ? h('span.chip.major', `${plural(proposal.questions.length, 'question')} open`) : h('span.chip.ok', '✓ every question is answered')),
      h('div.body', this.questions(proposal, open), this.answers(proposal),
        this.tasks('runs', 'Tasks that will run', proposal.tasks, taskNames, open), this.spared(proposal, taskNames, open),
        this.rules(proposal, open),
        h('p.small.muted', 'A proposal: regulatory affairs signs it, quality confirms it. What is unknown never leads to the lighter path.')));
    const told = `${track(proposal)}. ${plural(proposal.questions.length, 'question')} open.`;
    if (this.told && this.told !== told) this.say(told);
    this.told = told;
  }

  questions({ questions }, open) {
    if (!questions.length) return null;
    const line = ({ about, question }) => h('li', about && [h('button.plain', { type: 'button', onclick: () => this.scope.show(about) }, about), ' '], question);
    const [first, more] = [questions.slice(0, FEW), questions.slice(FEW)];
    return h('div.note.major', h('strong', 'Must be answered first'), h('ul', first.map(line)),
      more.length > 0 && h('details', { dataset: { part: 'questions' }, open: open.includes('questions') }, h('summary', `${more.length} more`), h('ul', more.map(line))));
  }

  answers(proposal) {
    return h('dl', markets(proposal).map(({ market, status }) => [h('dt', market),
      h('dd', h(isOpen(status) ? 'span.chip.major' : 'span', statusName(status)), this.functions(proposal, market))]),
    h('dt', 'Route in the US'), h('dd', h(isOpen(proposal.answers.pathway) ? 'span.chip.major' : 'span', route(proposal.answers))),
    h('dt', 'Track'), h('dd', h('strong', track(proposal))),
    consequences(proposal.answers).map(({ label, words, open }) => [h('dt', label), h('dd', h(open ? 'span.chip.major' : 'span', words))]),
    proposal.overrides.map((sentence) => [h('dt', 'Overridden'), h('dd', sentence)]));
  }

  /** Several functions may differ; one speaks for itself. */
  functions({ functions }, market) {
    const of = functions.filter((one) => (one.market === 'other' ? 'Other markets' : one.market) === market);
    if (of.length < 2 && !of.some(({ overrideRationale }) => overrideRationale)) return null;
    return h('ul.small', of.map(({ key, title, status, proposed, overrideRationale }) => h('li', h('strong', key), ` ${title}: ${statusName(status)}`,
      overrideRationale && ` (the table says ${statusName(proposed)}; overridden: ${overrideRationale})`)));
  }

  tasks(part, heading, numbers, names, open) {
    if (!numbers.length) return null;
    return h('details', { dataset: { part }, open: open.includes(part) }, h('summary', h('h3', heading), ` ${numbers.length}`),
      h('ul.small', numbers.map((number) => h('li', taskName(number, names)))));
  }

  /** What is spared, and which answers spare it: whoever doubts it knows which question to look at again. */
  spared({ spared }, names, open) {
    if (!spared.length) return null;
    return h('details', { dataset: { part: 'spared' }, open: open.includes('spared') }, h('summary', h('h3', 'Tasks that are spared'), ` ${spared.length}`),
      h('ul.small', spared.map(({ task, rules }) => h('li', taskName(task, names), h('span.muted', ` because of ${sparedBy(rules)}`)))));
  }

  rules({ fired, tables }, open) {
    return h('details', { dataset: { part: 'rules' }, open: open.includes('rules') }, h('summary', h('h3', 'Why: the rules that answered'), ` ${fired.length}`),
      rulesByTable(fired).map(({ table, rules }) => h('div.field', h('h3', tableName(table)),
        h('ul.small', rules.map(({ about, answer, words }) => h('li', about && h('strong', `${about} `), `${statusName(answer)}: ${words}`))))),
      h('p.small.muted', marks(fired.map(({ words }) => words).join(' ')).map(({ mark, means }) => `${mark} ${means}. `)),
      h('p.small.muted', 'Tables: ', tables.map((table) => table.replace(/ sha256 .*/, '')).join(', '), '. Their digests go into the document.'));
  }

  trouble(problem) {
    if (problem.status === 404) {
      this.box.hidden = true;
      return;
    }
    this.box.hidden = false;
    fill(this.box, h('div.body', h('div.note.crit', { role: 'alert' }, `The proposal could not be read. ${problem.message} `,
      h('button', { type: 'button', onclick: () => this.load() }, 'Try again'))));
  }
}
