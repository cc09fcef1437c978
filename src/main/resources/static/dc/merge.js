/** Two values of a field are the same; lists count by their content, blank and absent alike. */
export function same(a, b) {
  const plain = (value) => (value === undefined || value === null || value === '' ? '' : JSON.stringify(value));
  return plain(a) === plain(b);
}

/** The names whose values differ. */
export function changed(from, to) {
  const names = new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})]);
  return [...names].filter((name) => !same(from?.[name], to?.[name]));
}

/**
 * Two people wrote at once, both from `base`. What only one of them touched is kept from that one;
 * what both changed differently is a conflict, in which `mine` stands until the person has chosen.
 */
export function merge(base, mine, theirs) {
  const fields = { ...theirs };
  const conflicts = [];
  for (const name of changed(base, mine)) {
    fields[name] = mine[name];
    if (!same(theirs[name], base?.[name]) && !same(theirs[name], mine[name])) conflicts.push(name);
  }
  return { fields, conflicts };
}
