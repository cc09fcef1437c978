import { get, path } from './api.js';

const names = new Map();
let asked;

/** Learns what the people who work on the feature's product are called; without it they are called by their logins. */
export async function learnNames(featureKey) {
  if (!featureKey || asked === featureKey) return;
  asked = featureKey;
  const { colleagues } = await get(path`features/${featureKey}/colleagues`).catch(() => ({ colleagues: [] }));
  for (const { id, name } of colleagues) if (name) names.set(id, name);
}

/** A person by name; a login that nobody has here stays as it is. */
export const nameOf = (id) => names.get(id) ?? id ?? '';
