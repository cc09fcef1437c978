/**
 * Which fields apply now. A field with `showIf: "other:value[/value][ or another:value]"` applies while such another one
 * applies itself and has one of the values, or any value at all where it says `other:*`; what does not apply asks nothing,
 * whatever was typed before. Answers the names that apply.
 */
export function applying(fields, values) {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const known = new Map();
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
    return field.showIf.split(/ or (?=\w+:)/).some((condition) => {
      const [other, ...wanted] = condition.split(':');
      return applies(other) && wanted.join(':').split('/').some((value) => (value === '*' ? String(values[other] ?? '').trim() !== '' : has(values[other], value)));
    });
  };
  return new Set(fields.map(({ name }) => name).filter(applies));
}

function has(held, wanted) {
  if (Array.isArray(held)) return held.includes(wanted);
  return String(held === true ? 'yes' : held === false ? 'no' : held ?? '').trim() === wanted;
}

/** Shows what applies and hides the rest; answers the labels of what appeared. `made`: fields of makeField, as `fields`. */
export function showApplying(made, fields, values) {
  const now = applying(fields, values);
  const appeared = made.filter(({ name, node }) => node.hidden && now.has(name));
  for (const { name, node } of made) node.hidden = !now.has(name);
  return appeared.map(({ name }) => fields.find((field) => field.name === name)?.label ?? name);
}
