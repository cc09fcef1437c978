import { h, fill, uid } from './dom.js';
import { sentence, optionName } from './words.js';

const option = (one) => (typeof one === 'object' ? one : { value: one, label: optionName(one) });
const ANSWERS = ['yes', 'no', 'unknown'];
const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }];

/**
 * One labelled field of a document or a row. `field`: {name, label, type, options, required, min, help, clause};
 * `change(value)` is called while typing, `confirm()` when the field is left. Answers
 * {node, set(value), error(reason), disable(on), focus()}.
 */
export function makeField(field, value, { change = () => {}, confirm = () => {} } = {}) {
  const id = uid('f');
  const type = field.type ?? 'text';
  const control = CONTROLS[type] ?? CONTROLS.text;
  const count = field.min ? h('span.small.muted') : null;
  const error = h('p.error', { id: `${id}-error`, hidden: true });
  const mark = field.required && [h('span.req', { 'aria-hidden': 'true' }, ' *'), h('span.sr', ' required')];
  const told = field.help || field.clause;
  const help = told && h('p.help', { id: `${id}-help` }, field.help, field.clause && h('span.clause', `Clause: ${field.clause}`));
  const counted = (text) => {
    if (!count) return;
    // As the server counts: a run of blanks is one character.
    const length = [...String(text ?? '').replace(/\s+/g, ' ').trim()].length;
    fill(count, length >= field.min ? `${length} characters` : `${length} of at least ${field.min} characters`);
  };
  const made = control(field, id, (next) => { counted(next); change(next); }, confirm);
  const group = made.group;
  const label = group
    ? h('div.label', { id: `${id}-label` }, field.label ?? sentence(field.name), mark)
    : h('label', { for: id }, field.label ?? sentence(field.name), mark);
  const described = [told && `${id}-help`, `${id}-error`].filter(Boolean).join(' ');
  made.inputs[0].setAttribute('aria-describedby', described);
  if (group) {
    made.node.setAttribute('role', type === 'choices' ? 'group' : 'radiogroup');
    made.node.setAttribute('aria-labelledby', `${id}-label`);
  } else if (field.required) made.inputs[0].setAttribute('aria-required', 'true');
  const wide = type === 'longtext' || (group && !made.inline);
  const node = h(wide ? 'div.field.wide' : made.inline ? 'div.field.half' : 'div.field', { dataset: { field: field.name } }, label, made.node, help, count, error);
  made.set(value);
  counted(value);
  return {
    node, name: field.name, get: made.get,
    set(next) { made.set(next); counted(next); },
    error(reason) {
      error.hidden = !reason;
      error.textContent = reason ?? '';
      for (const input of made.inputs) input.setAttribute('aria-invalid', reason ? 'true' : 'false');
    },
    disable(on) { for (const input of made.inputs) input.disabled = on; },
    focus() { made.inputs[0].focus(); },
  };
}

function single(input, change, confirm) {
  input.addEventListener('input', () => change(input.value));
  input.addEventListener('change', () => { change(input.value); confirm(); });
  return { node: input, inputs: [input], get: () => input.value, set: (value) => { input.value = value ?? ''; } };
}

function several(field, options, type, change, confirm) {
  const name = uid('group');
  const inputs = options.map(({ value }) => h('input', { type, name, value }));
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const get = () => (type === 'radio' ? chosen()[0] ?? '' : chosen());
  // Answers to a question stand in one line; longer lists are read from top to bottom.
  const inline = options.every(({ value }) => ANSWERS.includes(value));
  const node = h(inline ? 'div.row' : 'div', options.map(({ label }, i) => h('label.choice', inputs[i], h('span', label))));
  node.addEventListener('change', () => { change(get()); confirm(); });
  const values = (value) => (Array.isArray(value) ? value : String(value ?? '').split(',')).map((one) => String(one).trim());
  return {
    node, inputs, get, inline, group: true,
    set(value) {
      const wanted = values(value === true ? 'yes' : value === false ? 'no' : value);
      for (const input of inputs) input.checked = wanted.includes(input.value);
    },
  };
}

function longtext(field, id, change, confirm) {
  const area = h('textarea', { id, rows: 3 });
  const made = single(area, (value) => { grow(); change(value); }, confirm);
  // Long texts are read as much as written: the box grows with its text, up to a screenful.
  const grow = () => {
    area.style.height = 'auto';
    if (area.scrollHeight) area.style.height = `${Math.min(area.scrollHeight + 4, 420)}px`;
  };
  area.addEventListener('focus', grow);
  return { ...made, set(value) { made.set(value); requestAnimationFrame(grow); } };
}

function choice(field, id, change, confirm) {
  const options = (field.options ?? []).map(option);
  if (options.length && options.every(({ value }) => ANSWERS.includes(value))) return several(field, options, 'radio', change, confirm);
  const select = h('select', { id }, h('option', { value: '' }, field.required ? 'Choose …' : 'none chosen'), options.map(({ value, label }) => h('option', { value }, label)));
  const made = single(select, change, confirm);
  return {
    ...made,
    set(value) {
      const known = options.find((one) => isMeant(one, value));
      // A value from an import that is none of the choices stays visible instead of vanishing.
      if (value && !known) select.append(h('option', { value }, `${value} (not one of the choices)`));
      made.set(known?.value ?? value);
    },
  };
}

/** Is this the choice that a value means? Numbers come as numbers over REST, and files spell some words out (`also`). */
export const isMeant = ({ value, also }, held) => [value, also].includes(String(held ?? ''));

const typed = (type, extra = {}) => (field, id, change, confirm) => single(h('input', { id, type, autocomplete: 'off', ...extra }), change, confirm);

const CONTROLS = {
  text: typed('text'),
  number: typed('text', { inputmode: 'decimal' }),
  date: typed('date'),
  longtext,
  choice,
  choices: (field, id, change, confirm) => several(field, (field.options ?? []).map(option), 'checkbox', change, confirm),
  yesno: (field, id, change, confirm) => several(field, YES_NO, 'radio', change, confirm),
};
