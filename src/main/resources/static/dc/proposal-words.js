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
  track: 'Track', 'gates-by-track': 'Gates', 'conditional-tasks': 'Tasks', 'us-dates-of-law': 'Law of the day in the US', 'eu-dates-of-law': 'Law of the day in the EU',
  'us-change': 'Change of a marketed product, US', 'eu-change': 'Change of a marketed product, EU', breakthrough: 'Breakthrough device', 'fda-documentation-level': 'FDA documentation level',
  hipaa: 'HIPAA and the FTC', 'cyber-device': 'Cyber device', pccp: 'Predetermined change control plan', 'eu-mdr-class': 'Class by the MDR', 'ivdr-class': 'Class by the IVDR',
  'notified-body': 'Notified body', gdpr: 'GDPR', 'ai-act': 'AI Act', 'imdrf-category': 'IMDRF category', 'iec62304-class': 'Software safety class', usability: 'Usability engineering', 'part-11': 'Electronic records',
};
/** Answers beside status, route and track, in the order in which they are read. */
const ANSWERS = {
  usChange: 'Change in the US', euChange: 'Change in the EU', mdrClass: 'Class by the MDR', ivdrClass: 'Class by the IVDR', notifiedBody: 'Notified body', iec62304Class: 'Software safety class',
  docLevel: 'FDA documentation level', cyberDevice: 'Cyber device (524B)', aiAct: 'AI Act', hipaa: 'HIPAA and FTC', gdpr: 'GDPR', usability: 'Usability', part11: 'Electronic records (Part 11)',
  pccp: 'Change control plan', breakthrough: 'Breakthrough device', imdrfCategory: 'IMDRF category', qualitySystemRule: 'Quality system',
};
const VALUES = {
  MANUAL_RA_REVIEW: 'open', NEW_510K: 'new 510(k)', PMA_SUPPLEMENT: 'PMA supplement', DOCUMENT: 'document it', FTC_BREACH_RULE: 'FTC breach rule', GDPR: 'applies', DPIA: 'impact assessment', ARTICLE_6: 'Article 6', ARTICLE_9: 'Article 9', ARTICLE_22: 'Article 22', CHAPTER_V: 'Chapter V', aspects: 'for some aspects only',
};
const FACTS = {
  track: 'the track', deviceStatus: 'its status', pathway: 'the route in the US', usChange: 'the change in the US', euStatus: 'its status in the EU', euChange: 'the change in the EU', otherStatus: 'its status elsewhere',
  software: 'software', personalData: 'personal data', connectivity: 'connections', aiModel: 'a model that learned', interfaces: 'exchange of data', userInterface: 'a user interface',
};
const NOTHING = ['NONE', 'none', 'no'];
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

/** `the track: light`; several rules may leave a task out for the same reason. */
export function sparedBy(rules) {
  const reasons = rules.map(({ against }) => Object.entries(against).map(([fact, value]) => `${FACTS[fact] ?? fact}: ${statusName(value)}`).join(' and '));
  return [...new Set(reasons)].join('; ');
}

/** `T05 Assess privacy`; a number whose task no model has yet stays a number. */
export const taskName = (number, names = {}) => [number, names[number]].filter(Boolean).join(' ');

/** What else follows: each answer that says something, in words; those that are still open first. */
export function consequences(answers = {}) {
  return Object.entries(ANSWERS).map(([name, label]) => {
    const said = [answers[name] ?? []].flat().filter((value) => value && !NOTHING.includes(value));
    const later = name === 'aiAct' && answers.aiActDuties === 'later' ? ' (duties apply later)' : '';
    return { label, open: said.some(isOpen), words: said.map(valueName).join(', ') + later };
  }).filter(({ words }) => words).sort((one, other) => other.open - one.open);
}

const valueName = (value) => VALUES[value] ?? (/^[A-Z_0-9]{4,}$/.test(value) ? value.toLowerCase().replaceAll('_', ' ') : value);

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
