import { h } from './dom.js';
import { clauses } from './styles.js';

const KEPT = 'dc-clauses';
const switches = new Set();

/** A browser that keeps nothing shows no clauses until it is asked again. */
function wanted() {
  try {
    return localStorage.getItem(KEPT) === 'yes';
  } catch {
    return false;
  }
}

function show(on) {
  clauses.replaceSync(on ? '' : '.clause { display: none; }');
  for (const button of switches) {
    if (button.isConnected) button.setAttribute('aria-pressed', String(on));
    else switches.delete(button);
  }
}

function choose(on) {
  try {
    localStorage.setItem(KEPT, on ? 'yes' : 'no');
  } catch {
    // Then it holds for this page alone.
  }
  show(on);
}

/** For those who want them: the clause at every field appears or goes, here and in every other form. */
export function clauseSwitch() {
  const on = clauses.cssRules.length === 0;
  const button = h('button', { type: 'button', dataset: { do: 'clauses' }, 'aria-pressed': String(on), title: 'Shows at each field what founds it. [R]: recalled, not checked.',
    onclick: () => choose(button.getAttribute('aria-pressed') !== 'true') }, 'Clauses');
  switches.add(button);
  return button;
}

show(wanted());
