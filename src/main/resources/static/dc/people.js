import { get, path } from './api.js';
import { h } from './dom.js';

const names = new Map();
const asked = new Map();

/** Learns what the people who work on the feature's product are called; without it they are called by their logins. */
export async function learnNames(featureKey) {
  if (!featureKey) return;
  if (!asked.has(featureKey)) asked.set(featureKey, get(path`features/${featureKey}/colleagues`).then(known, () => asked.delete(featureKey)));
  await asked.get(featureKey);
}

function known({ colleagues }) {
  for (const { id, name } of colleagues) if (name) names.set(id, name);
}

/** The same for a list over several products: of each, one feature is asked. */
export const learnNamesOf = (features) => Promise.all([...new Map(features.map(({ key, product }) => [product?.key ?? product, key])).values()].map(learnNames));

/** A person by name; a login that nobody has here stays as it is. */
export const nameOf = (id) => names.get(id) ?? id ?? '';

/** The same to be shown, with the login for who points at it. */
export const person = (id) => h('span', { title: names.has(id) ? id : null }, nameOf(id));
