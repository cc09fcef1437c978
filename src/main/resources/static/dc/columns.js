import { SHOWS, SPECIAL, USUAL, TITLE, text } from './usual-columns.js';
import { applying } from './applies.js';
import { classOptions } from './risk-words.js';
import { optionName, sentence } from './words.js';

const OWN = ['key', 'kind', 'links', 'reason', 'basedOn', 'retire'];

/** The columns of a kind's table: the task's own first-hand words win over the usual ones. */
export function columnsOf(kind, asked = []) {
  const names = asked.map((one) => (typeof one === 'object' ? one.name : one));
  const special = SPECIAL[kind] ?? [];
  const columns = [...(USUAL[kind] ?? [TITLE, text('Text')]), ...(special.some(({ name }) => names.includes(name)) ? special : [])].map((column) => ({ ...column }));
  for (const name of asked) {
    // A task names the columns it requires; it may also describe one.
    const one = typeof name === 'object' ? name : { name, required: true };
    const known = columns.find(({ name }) => name === one.name);
    if (known) Object.assign(known, defined(one), known.options && !one.options?.length ? { type: known.type, options: known.options } : {});
    else columns.push({ type: 'text', ...defined(one) });
  }
  return columns;
}

const YES_NO = [{ value: 'yes', label: 'Yes', also: 'true' }, { value: 'no', label: 'No', also: 'false' }];
/** The options of a column as {value, label}; none where it takes any text, or several words. */
const optionsOf = ({ type, options = [] }) => (type === 'yesno' ? YES_NO : type === 'choice' ? options.map((one) => (typeof one === 'object' ? one : { value: one, label: optionName(one) })) : []);

/** Columns that take one of certain words, each with its options: what a pasted or imported word means in them is asked. */
export const withWords = (columns) => columns.map((column) => ({ ...column, options: optionsOf(column) })).filter(({ name, options }) => name !== 'owner' && options.length);

/** All columns of a kind that take certain words, also those that few tasks show. */
export const wordColumns = (kind, table) => withWords(withClasses([...(USUAL[kind] ?? []), ...(SPECIAL[kind] ?? [])], table));

/** Results say what they show of an interface, where the feature has one. */
export function withInterfaces(columns, rows = []) {
  return rows.some(({ kind, retired, fields }) => kind === 'DESIGN_INPUT' && !retired && fields?.partner) ? [...columns, { ...SHOWS }] : columns;
}

/** Hazards are estimated by the classes of the table in force: the drop-downs say what the company calls them. */
export function withClasses(columns, table) {
  if (!table) return columns;
  const options = classOptions(table);
  return columns.map((column) => (column.classes ? { ...column, options: options[column.classes] } : column));
}

/** The owner of an action is chosen and not typed: a person who works on the product, or a function. */
export function withOwners(columns, colleagues = []) {
  if (!colleagues.length) return columns;
  const functions = [...new Set(colleagues.flatMap((one) => one.functions))].sort();
  const options = [...colleagues.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })),
    ...functions.filter((one) => !colleagues.some(({ id }) => id === one)).map((one) => ({ value: one, label: `Whoever is free in ${sentence(one).toLowerCase()}` }))];
  return columns.map((column) => (column.name === 'owner' ? { ...column, type: 'choice', options } : column));
}

/** What is asked for markets where the feature is not meant to be offered is left out. Nobody said where: it may be anywhere. */
export const inMarkets = (columns, markets = []) => columns.filter((column) => !column.markets || !markets.length || column.markets.some((one) => markets.includes(one)));

/** Columns for one row: also what only this row has, such as a field that an import or another task brought. */
export function columnsFor(row, columns) {
  const extra = Object.keys(row?.fields ?? {}).filter((name) => !columns.some((column) => column.name === name) && !OWN.includes(name));
  const known = [...(SPECIAL[row?.kind] ?? []), SHOWS, ...(USUAL[row?.kind] ?? [])];
  return [...columns, ...extra.map((name) => known.find((column) => column.name === name) ?? { name, type: 'text', extra: true })];
}

/** What a column is called in the form of its row; explanations in brackets and question marks aside. */
export function columnLabel(kind, name) {
  const label = [...columnsOf(kind), ...(SPECIAL[kind] ?? []), SHOWS].find((column) => column.name === name)?.label;
  return short(label ?? sentence(name));
}

/** The first words of a label: it may explain itself in brackets. */
export const short = (label) => label.replace(/\s*\(.*\)$/, '');

const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== null));

/** A row's value by column name. (Its `title` beside the fields is only what to call it in a list.) */
export const valueOf = (row, name) => row?.fields?.[name] ?? '';

/** All values of a row, flat, as they are posted. */
export const flat = (row) => ({ ...row?.fields });

/** Required columns that apply to this row and that it leaves empty. */
export function missingIn(row, columns) {
  const apply = applying(columns, row?.fields ?? {});
  return columns.filter(({ name, required }) => required && apply.has(name) && String(valueOf(row, name)).trim() === '');
}

/** Does the row hold all words of the search, in any of its texts? */
export function found(row, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return true;
  const all = [row.key, ...Object.values(row.fields ?? {}), ...(row.links ?? []).map(({ to }) => to)].join(' ').toLowerCase();
  return words.every((word) => all.includes(word));
}
