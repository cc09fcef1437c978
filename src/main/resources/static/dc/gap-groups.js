import { byKey } from './words.js';

export const SEVERITIES = ['CRITICAL', 'MAJOR', 'MINOR'];
const rank = ({ severity }) => SEVERITIES.indexOf(String(severity).toUpperCase());

const NAMES = {
  G01: 'Needs and design inputs are connected', G02: 'Design inputs are verified', G03: 'User needs are validated',
  G05: 'Verifications say build, person and day', 'G05-LINK': 'Verifications say what they verify', G06: 'Verifications follow a protocol',
  'G06-PROTOCOL': 'Protocols have acceptance criteria', G07: 'Failures are followed up',
  G08: 'Design inputs can be tested', G10: 'Design outputs have acceptance criteria', 'OUTPUT-LINK': 'Design outputs satisfy something',
  'G14-IMPLEMENTATION': 'Risk controls are in the product', 'G14-EFFECTIVENESS': 'Risk controls lower the risk',
  RESIDUAL: 'Hazards are judged with their controls', 'NEW-RISKS': 'New risks of controls are looked for', 'NEW-HAZARD': 'New risks of controls are written as hazards',
  'RISK-FIELDS': 'Hazards have all their parts', 'RISK-CLASS': 'Hazards are estimated by the classes in force', PROBABILITY: 'Probabilities fit their factors', UNCONTROLLED: 'Risks that are not acceptable have a control',
  G16: 'Information alone against severe harm has its reasons', 'G16-OPTIONS': 'Risk controls say which options were weighed', 'G14-REALISED': 'Risk controls are realised in the design',
  'G15-BENEFIT': 'Benefits outweigh what is unacceptable', 'G15-JUSTIFIED': 'What remains is as low as it can be', 'G15-OVERALL': 'The overall residual risk is acceptable',
  'TO-TELL': 'It is said whether users are told', TOLD: 'Users are told what remains',
  'G18-ITEM': 'Software has class and commit', 'G18-COMMIT': 'Commits are whole', 'G18-SOUP': 'Foreign components are known', 'G18-SBOM': 'Components stand in the bill of materials',
  'SEC-CONTROLS': 'Security controls are design inputs', 'SEC-CRITICAL': 'No critical vulnerability is open', 'SEC-524B': 'The list of section 524B is full', G29: 'Anomalies are judged', 'G26-NEED': 'User groups have needs',
  'PRIVACY-RISK': 'The risk for people’s data is accepted', 'G26-GROUP': 'User groups are described', 'CLINICAL-NEED': 'The clinical need is described',
  'G26-VALIDATION': 'User groups are in a validation', G25: 'Models have results in groups', 'G25-PHYSIOLOGY': 'Measurements have results in groups', 'G25-SKIN': 'Light through the skin is tested by skin tone',
  'G25-MISSING': 'Every group has results', 'G25-FIGURE': 'Figures of groups can be read', 'G25-FEW': 'Groups have enough cases', 'G25-SHARE': 'Groups are represented',
  'G25-GOAL': 'Groups reach the goal', 'G25-DIFFERENCE': 'Groups differ little', 'G25-CALIBRATION': 'Probabilities are calibrated', 'G25-DRIFT': 'Tested people are like trained ones',
  'G25-WARN': 'Groups that are served less well', 'G25-OVERLAP': 'Nobody is in both training and test data', 'G25-GMLP': 'Good machine learning practice is kept',
  'G25-LIMITS': 'Limits stay when results are seen', 'G25-PCCP': 'The change control plan is whole', DANGLING: 'Links lead to a row', CYCLE: 'Nothing derives from itself',
  'ORPHAN-UP': 'Design inputs have a link upwards', 'ORPHAN-DOWN': 'System inputs lead to something', FIELDS: 'Rows have their text',
};

/** What a rule asks for, in a few words. */
export const ruleName = (rule) => NAMES[rule] ?? '';

/** How many gaps there are of each severity. */
export function bySeverity(gaps) {
  return Object.fromEntries(SEVERITIES.map((one, i) => [one, gaps.filter((gap) => rank(gap) === i).length]));
}

/** Gaps by rule: first what shuts the next gate, the gravest rule first, items in the order people count. */
export function grouped(gaps) {
  const rules = new Map();
  for (const gap of gaps) {
    if (!rules.has(gap.rule)) rules.set(gap.rule, { ...gap, gaps: [] });
    rules.get(gap.rule).gaps.push(gap);
  }
  for (const group of rules.values()) group.gaps.sort((a, b) => byKey(a.item ?? '', b.item ?? ''));
  return [...rules.values()].sort((a, b) => byKey(a.gate ?? '', b.gate ?? '') || rank(a) - rank(b) || byKey(a.rule, b.rule));
}

/** What a rule's gaps do to their gate: minor ones are for information, deviations carry others over it. */
export function effect({ severity, gate, gaps }) {
  if (!gate || rank({ severity }) === 2) return '';
  if (gaps.every(({ deviation }) => deviation?.accepted)) return `carried over ${gate} by deviation`;
  return `shuts ${gate}`;
}
