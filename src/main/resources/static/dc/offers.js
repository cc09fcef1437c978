/** To what a new row of a kind is linked nearly always. */
const USUAL = {
  USER_NEED: ['derives', 'USER_GROUP'],
  DESIGN_INPUT: ['derives', 'USER_NEED'],
  DESIGN_OUTPUT: ['satisfies', 'DESIGN_INPUT'],
  RISK_CONTROL: ['mitigates', 'HAZARD'],
  VERIFICATION: ['verifies', 'DESIGN_INPUT'],
  VALIDATION: ['validates', 'USER_NEED'],
};

/** The link that a new row may begin with: where only one row of the feature can be meant, nobody has to look for it. */
export function offeredLinks(kind, rows) {
  const [relation, target] = USUAL[kind] ?? [];
  const meant = rows.filter((row) => row.kind === target && !row.retired);
  return meant.length === 1 ? [{ relation, to: meant[0].key, status: 'COVERED' }] : [];
}

/** The fields that a new row may begin with: the first group of users are the people the idea is for. */
export function offeredFields(kind, rows, { forWhom } = {}) {
  return kind === 'USER_GROUP' && forWhom && !rows.some((row) => row.kind === kind) ? { who: forWhom } : {};
}
