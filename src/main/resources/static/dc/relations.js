/** Which relations may leave a row, and the kinds they may lead to. The server decides; this only offers the likely ones. */
const ANY = null;
const RULES = [
  ['derives', ['DESIGN_INPUT'], ['USER_NEED', 'DESIGN_INPUT', 'RISK_CONTROL', 'CLAIM', 'SOURCE'], 'is derived from'],
  ['derives', ['USER_NEED'], ['USER_GROUP', 'SOURCE'], 'is derived from'],
  ['satisfies', ['DESIGN_OUTPUT', 'SOFTWARE_ITEM'], ['DESIGN_INPUT'], 'satisfies'],
  ['verifies', ['VERIFICATION', 'VALIDATION'], ['DESIGN_INPUT', 'DESIGN_OUTPUT', 'SOFTWARE_ITEM', 'LABEL', 'RISK_CONTROL'], 'verifies'],
  ['validates', ['VALIDATION'], ['USER_NEED', 'CLAIM', 'USER_GROUP'], 'validates'],
  ['executes', ['VERIFICATION', 'VALIDATION'], ['PROTOCOL'], 'executes'],
  ['mitigates', ['RISK_CONTROL'], ['HAZARD'], 'mitigates'],
  ['introduces', ['RISK_CONTROL'], ['HAZARD'], 'introduces'],
  ['realises', ['DESIGN_INPUT', 'DESIGN_OUTPUT', 'LABEL'], ['RISK_CONTROL'], 'realises'],
  ['contains', ['SOFTWARE_ITEM'], ['SOUP'], 'contains'],
  ['supports', ['VALIDATION', 'VERIFICATION', 'SOURCE'], ['CLAIM'], 'supports'],
  ['rests-on', ['CLAIM'], ['VALIDATION', 'VERIFICATION', 'SOURCE'], 'rests on'],
  ['states', ['LABEL'], ['CLAIM', 'HAZARD'], 'states'],
  ['found-in', ['ANOMALY'], ANY, 'was found in'],
  ['affects', ['CHANGE', 'DEVIATION', 'ACTION'], ANY, 'affects'],
  ['reports', ['COMPLAINT'], ANY, 'reports'],
];

/** Relations a row of this kind may have, most usual first: [{name, phrase, targets}] (targets null: any kind). */
export function relationsOf(kind) {
  return RULES.filter(([, from]) => from.includes(kind)).map(([name, , targets, phrase]) => ({ name, phrase, targets }));
}

export const relationNames = [...new Set(RULES.map(([name]) => name))];

/** May this relation lead from a row of one kind to a row of the other? */
export function allows(kind, relation, targetKind) {
  const rule = relationsOf(kind).find(({ name }) => name === relation);
  return Boolean(rule) && (rule.targets === ANY || rule.targets.includes(targetKind));
}

/**
 * Reads links from one spreadsheet cell: `SR-1; SR-2`, `derives SR-1, realises RC-3`, `derives: SR-1`.
 * A key without a word of its own takes the relation before it, or the kind's most usual one.
 */
export function parseLinks(text, kind) {
  let relation = relationsOf(kind)[0]?.name;
  const links = [];
  for (const token of String(text ?? '').split(/[\s,;|:→]+/).filter(Boolean)) {
    const word = token.toLowerCase();
    if (relationNames.includes(word)) relation = word;
    else if (relation && !links.some((link) => link.relation === relation && link.to === token)) {
      links.push({ relation, to: token });
    }
  }
  return links;
}
