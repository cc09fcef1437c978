import { byKey, sentence } from './words.js';
import { NAMES } from './rule-names.js';

export const SEVERITIES = ['CRITICAL', 'MAJOR', 'MINOR'];
const rank = ({ severity }) => SEVERITIES.indexOf(String(severity).toUpperCase());

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

/**
 * What a rule's gaps do to their gate: minor ones are for information, deviations carry others over it. A rule that is asked
 * from the first gate on shuts the one under review (`here`).
 */
export function effect({ severity, gate, gaps }, here) {
  if (!gate || rank({ severity }) === 2) return '';
  const shut = here ?? (gate === 'G0' ? 'every gate' : gate);
  if (gaps.every(({ deviation }) => deviation?.accepted)) return `carried over ${shut} by deviation`;
  return `shuts ${shut}`;
}

/** A sentence of the server with the fields that it names in words: `lacks version and anomalyReview`. */
export const plainly = (text = '') => text.replace(/ lacks .*/, (lacking) => lacking.replace(/\b[a-z]+(?:[A-Z][a-z0-9]*)+\b/g, (name) => sentence(name).toLowerCase()));
