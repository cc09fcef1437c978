import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { plural } from './words.js';
import { isOpen, markets, route, statusName, track } from './proposal-words.js';

/** `<dc-proposal-brief>`: what the tables propose so far, in a line that stays in sight while questions are answered. */
export class DcProposalBrief extends DcElement {
  connectedCallback() {
    this.box = h('aside.brief', { hidden: true, 'aria-label': 'The proposal so far' });
    this.root.replaceChildren(this.box);
    super.connectedCallback();
    this.on('dc-proposed', ({ detail }) => this.draw(detail));
  }

  draw(proposal) {
    const word = (text, open) => h(open ? 'span.chip.major' : 'span.chip', text);
    this.box.hidden = false;
    fill(this.box, h('strong', 'So far'),
      markets(proposal).map(({ market, status }) => word(`${market}: ${statusName(status)}`, isOpen(status))),
      proposal.answers.pathway && word(route(proposal.answers), isOpen(proposal.answers.pathway)), word(track(proposal)),
      proposal.questions.length > 0 && word(`${plural(proposal.questions.length, 'question')} open`, true),
      h('button.plain', { type: 'button', onclick: () => this.scope.querySelector('dc-proposal').scrollIntoView({ behavior: 'smooth' }) }, 'See the whole proposal'));
  }
}
