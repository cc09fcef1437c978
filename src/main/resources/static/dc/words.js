/** Words of the record as people read them; the record itself keeps the codes. */
const KINDS = {
  CLAIM: ['Claim', 'Claims'],
  USER_GROUP: ['User group', 'User groups'],
  USER_NEED: ['User need', 'User needs'],
  SOURCE: ['Source', 'Sources'],
  FUNCTION: ['Software function', 'Software functions'],
  DESIGN_INPUT: ['Design input', 'Design inputs'],
  DESIGN_OUTPUT: ['Design output', 'Design outputs'],
  SOFTWARE_ITEM: ['Software item', 'Software items'],
  SOUP: ['SOUP', 'SOUP'],
  HAZARD: ['Hazard', 'Hazards'],
  RISK_CONTROL: ['Risk control', 'Risk controls'],
  PROTOCOL: ['Protocol', 'Protocols'],
  VERIFICATION: ['Verification', 'Verifications'],
  VALIDATION: ['Validation', 'Validations'],
  ANOMALY: ['Anomaly', 'Anomalies'],
  SUBGROUP: ['Subgroup', 'Subgroups'],
  LABEL: ['Label', 'Labels'],
  CHECKLIST_LINE: ['Line of a checklist', 'Lines of checklists'],
  AUTHORITY_QUESTION: ['Question of the authority', 'Questions of the authority'],
  USE_TASK: ['Task of the users', 'Tasks of the users'],
  ACTION: ['Action', 'Actions'],
  DEVIATION: ['Deviation', 'Deviations'],
  INTENDED_USE: ['Intended use', 'Intended uses'],
  CLINICAL_NEED: ['Clinical need', 'Clinical needs'],
  CLINICAL_EVALUATION: ['Clinical evaluation', 'Clinical evaluation'],
  LABELLING: ['Labelling', 'Labelling'],
  COMMERCIAL_FIT: ['Commercial fit', 'Commercial fit'],
  USABILITY: ['Use-related risk', 'Use-related risk'],
  CLASSIFICATION: ['Classification', 'Classifications'],
  PRIVACY_ASSESSMENT: ['Privacy', 'Privacy'],
  SECURITY_ASSESSMENT: ['Security', 'Security'],
  DATA_SHEET: ['Data and model', 'Data and models'],
  PLAN: ['Plan', 'Plans'],
  REVIEW: ['Review', 'Reviews'],
  RISK_MANAGEMENT: ['Overall residual risk', 'Overall residual risk'],
  CHANGE: ['Change', 'Changes'],
};

/** The kinds a row may have; everything else is a document that a task leaves behind. */
export const ROW_KINDS = Object.keys(KINDS).slice(0, 22);

export const isRow = (kind) => ROW_KINDS.includes(kind);

/** Kinds once each as the record orders them: rows from the claim on, then documents by their names. */
export const inRecordOrder = (kinds) => [...new Set(kinds)].sort((a, b) => place(a) - place(b) || a.localeCompare(b));
const place = (kind) => (isRow(kind) ? ROW_KINDS.indexOf(kind) : ROW_KINDS.length);

export const kindName = (kind, count = 1) => KINDS[kind]?.[count === 1 ? 0 : 1] ?? sentence(kind);

/** The name of a kind within a sentence: short forms such as SOUP stay as they are. */
export const kindInside = (kind, count = 1) => { const name = kindName(kind, count); return name === name.toUpperCase() ? name : name.charAt(0).toLowerCase() + name.slice(1); };

/** `APPROVE_WITH_ACTIONS` and `verifyMethod` become `Approve with actions` and `Verify method`. */
export function sentence(code) {
  const words = String(code ?? '').replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ').toLowerCase().trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

// Codes of decisions and states. Other words in capitals are people's own: COPD stays COPD.
const CODES = ['APPROVE', 'ENDORSE', 'ENDORSED', 'BLOCK', 'REJECT', 'REWORK', 'ACCEPT', 'ACCEPTED', 'REFUSED', 'CONFIRM', 'GRANTED', 'ADDRESSED', 'DONE', 'DEVICE', 'BASIC', 'ENHANCED', 'NONE', 'PASS', 'FAIL'];

/** A value whose choices nobody knows here: codes in words, everything else as it was written. */
export const codeName = (value) => (CODES.includes(value) || /^[A-Z]+(_[A-Z]+)+$/.test(value) ? sentence(value) : String(value));

/** A choice for people: codes (`SYSTEM`) become words, words stay as the model wrote them, short ones (`US`) too. */
export function optionName(value) {
  if (/^[A-Z][A-Z_]{3,}$/.test(value)) return sentence(value);
  return value.charAt(0).toUpperCase() + value.slice(1);
}

export const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Orders keys as people count: SR-2 before SR-10. */
export const byKey = (a, b) => a.localeCompare(b, 'en', { numeric: true });

/** An instant in the reader's own time zone; the record keeps UTC. */
export function when(instant) {
  if (!instant) return '';
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return String(instant);
  return date.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

export function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(1)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
