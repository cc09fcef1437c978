/** What the tables answered, as people read it; the record itself keeps the codes. */
const STATUSES = {
  DEVICE: 'a device',
  ENFORCEMENT_DISCRETION: 'may be a device; FDA does not enforce',
  NOT_DEVICE: 'not a device',
  MANUAL_RA_REVIEW: 'open: regulatory affairs must decide',
  NOT_INTENDED: 'not offered there',
};
const ROUTES = {
  NONE: 'No submission', EXEMPT: 'Exempt from 510(k)', '510K': '510(k)', DE_NOVO: 'De Novo', PMA: 'PMA', MANUAL_RA_REVIEW: 'Open: regulatory affairs must decide',
};
const TRACKS = { light: 'Light', standard: 'Standard', full: 'Full' };
const TABLES = {
  'us-device-status': 'Device in the US?', 'eu-device-status': 'Device in the EU?', 'us-pathway': 'Route in the US', 'strict-class': 'Strict class?',
  track: 'Track', 'gates-by-track': 'Gates', 'conditional-tasks': 'Tasks',
};
const MARKS = { V: 'read in primary text', v: 'read in a secondary source', R: 'recalled, not checked' };

// It reviews what is learned in the market: no gate on the way to the launch.
const AFTER_LAUNCH = 'G6';

export const statusName = (status) => STATUSES[status] ?? status;
export const isOpen = (answer) => answer === 'MANUAL_RA_REVIEW';
export const tableName = (table) => TABLES[table] ?? table;
export const trackName = (track) => TRACKS[track] ?? track;

/** The markets where it is offered, each with its status. */
export function markets({ usStatus, euStatus, otherStatus }) {
  return [['US', usStatus], ['EU', euStatus], ['Other markets', otherStatus]]
    .filter(([, status]) => status && status !== 'NOT_INTENDED')
    .map(([market, status]) => ({ market, status }));
}

/** `510(k), class II`. */
export function route({ pathway, usClass }) {
  const known = usClass && !['none', 'unknown'].includes(usClass);
  return [ROUTES[pathway] ?? pathway, known && `class ${usClass}`].filter(Boolean).join(', ');
}

/** `Standard (G1, G2, G4, G5)`, and what regulatory affairs made of what the table said. */
export function track({ track: counts, proposedTrack, override, gates = [] }) {
  const told = `${trackName(counts)} track, through ${gates.filter((gate) => gate !== AFTER_LAUNCH).join(', ')}${gates.includes(AFTER_LAUNCH) ? `, and ${AFTER_LAUNCH} after the launch` : ''}`;
  return override ? `${told}. ${override === 'lighter' ? 'Lighter' : 'Stricter'} than the table, which says ${trackName(proposedTrack).toLowerCase()}` : told;
}

/** `T05 Assess privacy`; a number whose task no model has yet stays a number. */
export const taskName = (number, names = {}) => [number, names[number]].filter(Boolean).join(' ');

/** Marks of sources in an annotation, once each, in words. */
export function marks(words = '') {
  const found = [...words.matchAll(/\[([VvR])\]/g)].map(([, mark]) => mark);
  return [...new Set(found)].map((mark) => ({ mark: `[${mark}]`, means: MARKS[mark] }));
}

/** The rules by the table that they stand in, in the order in which the tables were asked. */
export function rulesByTable(fired = []) {
  const tables = new Map();
  for (const rule of fired) tables.set(rule.table, [...(tables.get(rule.table) ?? []), rule]);
  return [...tables].map(([table, rules]) => ({ table, rules }));
}
