/** What is true of a line of a checklist, without the screen. */
export const appliesTo = (row) => {
  const value = row.fields?.applies;
  return value === true ? 'yes' : value === false ? 'no' : String(value ?? '');
};

/** Where the answer of a line stands: evidence where it applies, a reason where it does not. */
export const answerField = (applies) => (applies === 'no' ? 'whyNot' : 'evidence');

export function isAnswered(row) {
  const applies = appliesTo(row);
  return ['yes', 'no'].includes(applies) && String(row.fields?.[answerField(applies)] ?? '').trim() !== '';
}

/** Rows by their list, in the order in which they come: [[title, rows]]. */
export function byList(rows) {
  const lists = new Map();
  for (const row of rows) {
    const title = row.fields?.list ?? 'Lines of no list';
    lists.set(title, [...(lists.get(title) ?? []), row]);
  }
  return [...lists];
}
