const c = (name, label, type = 'text', options) => ({ name, label, type, options });
const TITLE = c('title', 'Title');
const main = (name, label) => ({ ...c(name, label, 'longtext'), main: true });
const text = (label) => main('text', label);

/** What rows of a kind usually carry; the task may ask for more, and says what is required. */
const USUAL = {
  CLAIM: [TITLE, text('Claim, in the words used outside')],
  USER_GROUP: [main('who', 'Who they are'), c('setting', 'Setting of use'), c('literacy', 'Literacy and training'), c('languages', 'Languages'), c('abilities', 'Abilities and limits')],
  USER_NEED: [TITLE, text('Need, in the user’s words')],
  SOURCE: [TITLE, text('What it says for us'), c('sourceType', 'Kind of source', 'choice', ['standard', 'regulation', 'guideline', 'observation', 'interview', 'study']), c('reference', 'Where to find it')],
  DESIGN_INPUT: [TITLE, text('Statement'), c('level', 'Level', 'choice', ['SYSTEM', 'SOFTWARE', 'HARDWARE', 'LABELLING']),
    c('metric', 'Metric'), c('unit', 'Unit'), c('tolerance', 'Limit or tolerance'), c('verifyMethod', 'Verified by', 'choice', [
      { value: 'T', label: 'Test' }, { value: 'A', label: 'Analysis' }, { value: 'I', label: 'Inspection' }, { value: 'D', label: 'Demonstration' }])],
  HAZARD: [main('hazard', 'Hazard'), c('sequence', 'Sequence of events', 'longtext'), c('situation', 'Hazardous situation', 'longtext'), c('harm', 'Harm', 'longtext'),
    c('severity', 'Severity (1 negligible to 5 catastrophic)', 'choice', ['1', '2', '3', '4', '5']), c('probability', 'Probability (1 improbable to 5 frequent)', 'choice', ['1', '2', '3', '4', '5'])],
  RISK_CONTROL: [TITLE, text('Control'), c('controlType', 'Type of control', 'choice', ['DESIGN', 'PROTECTION', 'INFORMATION'])],
  ACTION: [TITLE, text('What is done'), c('owner', 'Owner'), c('due', 'Due', 'date')],
  DEVIATION: [TITLE, c('rule', 'Rule'), text('What deviates'), c('reason', 'Why it is acceptable', 'longtext'), c('expiry', 'Expires', 'date')],
};

const OWN = ['key', 'kind', 'links', 'reason', 'basedOn', 'retire'];

/** The columns of a kind's table: the task's own first-hand words win over the usual ones. */
export function columnsOf(kind, asked = []) {
  const columns = (USUAL[kind] ?? [TITLE, text('Text')]).map((column) => ({ ...column }));
  for (const name of asked) {
    // A task names the columns it requires; it may also describe one.
    const one = typeof name === 'object' ? name : { name, required: true };
    const known = columns.find(({ name }) => name === one.name);
    if (known) Object.assign(known, defined(one), known.options && !one.options?.length ? { type: known.type, options: known.options } : {});
    else columns.push({ type: 'text', ...defined(one) });
  }
  return columns;
}

/** Columns for one row: also what only this row has, such as a field that an import brought. */
export function columnsFor(row, columns) {
  const extra = Object.keys(row?.fields ?? {}).filter((name) => !columns.some((column) => column.name === name) && !OWN.includes(name));
  return [...columns, ...extra.map((name) => ({ name, type: 'text', extra: true }))];
}

const defined = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined && value !== null));

/** A row's value by column name. (Its `title` beside the fields is only what to call it in a list.) */
export const valueOf = (row, name) => row?.fields?.[name] ?? '';

/** All values of a row, flat, as they are posted. */
export const flat = (row) => ({ ...row?.fields });

/** Required columns that this row leaves empty. */
export const missingIn = (row, columns) => columns.filter(({ name, required }) => required && String(valueOf(row, name)).trim() === '');

/** Does the row hold all words of the search, in any of its texts? */
export function found(row, query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return true;
  const all = [row.key, ...Object.values(row.fields ?? {}), ...(row.links ?? []).map(({ to }) => to)].join(' ').toLowerCase();
  return words.every((word) => all.includes(word));
}
