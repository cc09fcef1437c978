import { h, fill } from './dom.js';
import { relationsOf } from './relations.js';
import { nameOf } from './people.js';
import { isMeant } from './field.js';
import { codeName, isRow, optionName, sentence, when } from './words.js';
import { applying } from './applies.js';
import { columnsFor, missingIn, short, valueOf } from './columns.js';

/** One row of the table as it is read. Drawn anew only when something in it changed. */
export class RowView {
  constructor(table) {
    this.table = table;
    this.node = h('tr', { tabindex: 0, onclick: (event) => this.clicked(event) });
  }

  draw(row, columns) {
    const asked = columns.filter(({ name, required }) => required && this.table.asks(row.key, name)).map(({ name }) => name);
    const signature = JSON.stringify([row, columns.map(({ name, options }) => [name, options?.length]), asked, this.table.writes, this.open]);
    if (signature === this.signature) return this.node;
    Object.assign(this, { signature, row, columns });
    this.node.dataset.key = row.key;
    fill(this.node, h('td.key', row.key, this.table.scope.several && h('div.small.muted', row.feature), row.retired && h('div', h('span.chip', 'retired'))), this.what(), this.links());
    return this.node;
  }

  what() {
    const { row, columns } = this;
    const own = columns.find(({ main }) => main)?.name;
    const apply = applying(columns, row.fields ?? {});
    // A document has many fields: they stand there once it is opened.
    const all = isRow(row.kind) || this.open ? columnsFor(row, columns) : columns;
    const more = all.filter(({ name, extra }) => !['title', own].includes(name) && (extra || apply.has(name) || !columns.some((one) => one.name === name)) && valueOf(row, name) !== '');
    const missing = row.retired ? [] : missingIn(row, columns).filter(({ name }) => this.table.asks(row.key, name));
    const title = valueOf(row, 'title');
    const text = valueOf(row, own) === title ? '' : valueOf(row, own);
    return h('td', title && h('div', h('strong', title)),
      text && h(this.open ? 'div.pre' : 'div.pre.clamp', text),
      more.length > 0 && h(this.open ? 'div.small.muted' : 'div.small.muted.clamp', more.map(({ name, label, options }, i) => [i > 0 && ' · ', caption(label ?? sentence(name)), shown(valueOf(row, name), options)])),
      missing.length > 0 && h('div', missing.map(({ name, label }) => [h('span.chip.missing', `${short(label ?? sentence(name))} is missing`), ' '])),
      this.open && h('div.small.muted', `Revision ${row.revision}, ${sentence(row.state).toLowerCase()}, written by ${nameOf(row.author)} ${when(row.time)}`));
  }

  links() {
    const phrases = Object.fromEntries(relationsOf(this.row.kind).map(({ name, phrase }) => [name, phrase]));
    const relations = [...new Set((this.row.links ?? []).map(({ relation }) => relation))];
    return h('td.links', relations.map((relation) => h('div.small', h('span.muted', `${phrases[relation] ?? relation} `),
      this.row.links.filter((link) => link.relation === relation).map(({ to, status }) => [linkChip(to, status), ' ']))),
    this.table.writes && h('div', h('button.plain.small', { type: 'button', 'aria-label': `Edit ${this.row.key}` }, 'Edit')));
  }

  clicked(event) {
    if (event.target.closest('a, .chip[data-to]')) return;
    // Somebody who marks text to copy it does not want the row to open.
    if (String(document.getSelection())) return;
    this.table.open(this.row);
  }

  toggle() {
    this.open = !this.open;
    this.draw(this.row, this.columns);
  }

  flash() {
    this.node.classList.add('flash');
    setTimeout(() => this.node.classList.remove('flash'), 1800);
  }
}

const LINK = {
  DANGLING: ['dangling', '⚠', 'No row has this key: the link dangles.'],
  SUSPECT: ['suspect', '?', 'The far end has a newer revision: look whether the link still holds.'],
  OUTDATED: ['dangling', '⚠', 'The row at the far end is retired.'],
};

/** A link's far end with its status in words, not in colour alone. */
export function linkChip(to, status) {
  const [style, mark, words] = LINK[String(status ?? '').toUpperCase()] ?? ['', '', ''];
  return h(style ? `span.chip.${style}` : 'span.chip', { title: words || null }, mark && `${mark} `, to, words && h('span', ` ${String(status).toLowerCase()}`));
}

// A question is its own caption. A label may explain itself in brackets; in the row its first words are enough.
const caption = (label) => (label.endsWith('?') ? `${label} ` : `${short(label)}: `);

/** A value as people read it: a choice by its words, the rest as it was written. */
export function shown(value, options = []) {
  const named = options.find((one) => typeof one === 'object' && isMeant(one, value));
  if (named) return named.short ?? named.label;
  // Rows that came over REST may hold a truth value where the form asks yes or no.
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (['yes', 'no'].includes(value)) return optionName(value);
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return options.includes(value) ? optionName(text) : codeName(text);
}
