import { h } from '../dc/dom.js';

export const button = (words, onclick, label) => h('button.plain', { type: 'button', onclick, 'aria-label': label }, words);
export const field = (name, words, type = 'text') => h('div', h('label', { for: `new-${name}` }, words),
  h('input', { id: `new-${name}`, name, type, required: true, autocomplete: type === 'password' ? 'new-password' : 'off' }));

export function form(fields, words, submit) {
  return h('form.row', {
    onsubmit: (event) => {
      event.preventDefault();
      submit(event.target);
    },
  }, fields, h('button.plain', { type: 'submit' }, words));
}

/** A tick for each choice; `chosen()` reads them back. */
export function ticks(legend, choices, ticked) {
  const boxes = choices.map(([id, words]) => [id, h('input', { type: 'checkbox', checked: ticked.includes(id) }), words]);
  const node = h('fieldset', h('legend', legend), boxes.map(([, box, words]) => h('label', box, ' ', words)));
  return { node, chosen: () => boxes.filter(([, box]) => box.checked).map(([id]) => id) };
}

export function table(caption, heads, rows) {
  return h('div.scroll', h('table', h('caption', caption), h('thead', h('tr', heads.map((head) => h('th', { scope: 'col' }, head)))), h('tbody', rows)));
}
