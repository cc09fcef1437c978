/** The conditions of a field: one of these lists is enough, if all of it is met. */
const conditions = (showIf) => showIf.split(/ or (?=\w+:)/).map((each) => each.split(/ and (?=\w+:)/).map((one) => {
  const [other, ...wanted] = one.split(':');
  return { other, wanted: wanted.join(':').split('/') };
}));

/** Whether the field waits for this decision, and not only for other fields. */
export const waitsFor = ({ showIf }, decision) => Boolean(showIf) && conditions(showIf).flat().some(({ other }) => other === decision);

/**
 * Which fields apply now. A field with `showIf: "other:value[/value][ and another:value][ or a third:value]"` applies while
 * such another one applies itself and has one of the values, or any value at all where it says `other:*`; what does not
 * apply asks nothing, whatever was typed before. Decisions always apply. Answers the names that apply.
 */
export function applying(fields, values, decisions = {}) {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const known = new Map();
  const held = (name) => (name in decisions ? decisions[name] : values[name]);
  const applies = (name) => {
    if (!known.has(name)) {
      known.set(name, false); // Fields that wait for each other in a circle never appear.
      known.set(name, met(byName.get(name)));
    }
    return known.get(name);
  };
  const met = (field) => {
    if (!field) return false;
    if (!field.showIf) return true;
    return conditions(field.showIf).some((all) => all.every(({ other, wanted }) => (other in decisions || applies(other))
      && wanted.some((value) => (value === '*' ? String(held(other) ?? '').trim() !== '' : has(held(other), value)))));
  };
  return new Set(fields.map(({ name }) => name).filter(applies));
}

function has(value, wanted) {
  if (Array.isArray(value)) return value.includes(wanted);
  return String(value === true ? 'yes' : value === false ? 'no' : value ?? '').trim() === wanted;
}

/** Shows what applies and hides the rest; answers the labels of what appeared. `made`: fields of makeField, as `fields`. */
export function showApplying(made, fields, values, decisions) {
  const now = applying(fields, values, decisions);
  const appeared = made.filter(({ name, node }) => node.hidden && now.has(name));
  for (const { name, node } of made) node.hidden = !now.has(name);
  return appeared.map(({ name }) => fields.find((field) => field.name === name)?.label ?? name);
}
