/** The planned releases of an answer of `/api/releases`, without those that a feature made for itself. */
export const planned = ({ releases = [] }) => releases.filter(({ state, alone }) => state === 'PLANNED' && !alone);

/** What a plan still lacks, as sentences. */
export const lacking = ({ title, features }) => [
  ...(String(title ?? '').trim() ? [] : ['Title is missing.']),
  ...(features?.length ? [] : ['Choose at least one feature.']),
];
