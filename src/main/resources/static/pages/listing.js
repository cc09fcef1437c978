import { h, fill, debounce } from '../dc/dom.js';
import { plural } from '../dc/words.js';

/** Lines on one page. */
export const SIZE = 50;
/** So few are read at a glance. */
const FEW = 10;

/** The choices that keep something, with how much. */
export const offered = (lines, choices) => choices.map(([value, words, keeps]) => ({ value, words, count: lines.filter(keeps).length })).filter(({ value, count }) => count || value === 'all');

/** The lines of a choice that hold all words of a search. */
export function kept(lines, { choices, holds }, choice, query) {
  const [, , keeps] = choices.find(([value]) => value === choice) ?? choices[0];
  return lines.filter(keeps).filter((line) => holds(line, query));
}

/**
 * Many lines: searched, narrowed to a choice, page by page. Few are shown as they are.
 * @param how `choices` [value, words, keeps], the first of which keeps all; `holds(line, query)`; `draw(lines)`; `one`, what a line is; `always` has the tools over few lines too
 */
export function listing(lines, how) {
  const state = { choice: how.choices[0][0], query: '', number: 0 };
  const search = h('input', { type: 'search', id: 'words', oninput: debounce(() => again({ query: search.value }), 200) });
  const choose = h('select', { id: 'which', onchange: () => again({ choice: choose.value }) }, offered(lines, how.choices).map(({ value, words, count }) => h('option', { value }, `${words} (${count})`)));
  const body = h('div.lines');
  const tools = (how.always || lines.length > FEW) && h('form.search', { role: 'search', onsubmit: (event) => event.preventDefault() },
    h('label', { for: 'words' }, 'Search'), ' ', search, ' ', h('label', { for: 'which' }, 'Show'), ' ', choose);

  function again(change) {
    Object.assign(state, { number: 0 }, change);
    const shown = kept(lines, how, state.choice, state.query);
    const last = Math.max(0, Math.ceil(shown.length / SIZE) - 1);
    state.number = Math.min(state.number, last);
    fill(body, tools && h('p.small', { role: 'status' }, shown.length === lines.length ? plural(lines.length, how.one) : `${shown.length} of ${plural(lines.length, how.one)}`),
      shown.length || !lines.length ? how.draw(shown.slice(state.number * SIZE, (state.number + 1) * SIZE)) : h('p', `No ${how.one} is like this.`), turn(last));
  }

  function turn(last) {
    if (!last) return null;
    const to = (by, words) => h('button.plain', { type: 'button', onclick: () => { again({ number: state.number + by }); node.scrollIntoView({ block: 'nearest' }); } }, words);
    return h('p', state.number > 0 && to(-1, 'Previous'), ` Page ${state.number + 1} of ${last + 1} `, state.number < last && to(1, 'Next'));
  }

  /** Turns to a line, whatever the list shows at the moment. */
  function turnTo(at) {
    search.value = '';
    choose.value = how.choices[0][0];
    again({ choice: how.choices[0][0], query: '', number: Math.floor(at / SIZE) });
  }

  const node = h('div', tools, body);
  again({});
  return { node, again, turnTo };
}
