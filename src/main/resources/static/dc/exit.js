import { plural, sentence } from './words.js';

/** Exit rules that are broken: [{rule, severity, sentence, clear, gaps}]. */
export const broken = (exit) => (exit.exitRules ?? []).filter(({ clear }) => !clear);

/** What keeps the task from being completed, one plain sentence each. */
export function blockers(exit) {
  const missing = (exit.missing ?? []).map((one) => missingSentence(one));
  const rules = broken(exit).map((rule) => `${ruleSentence(rule)}${count(rule)}`);
  return [...missing, ...rules];
}

export function missingSentence({ field, label, item, reason }) {
  const about = item || label || (field ? sentence(field) : '');
  if (!about) return reason;
  return reason ? `${about}: ${reason}` : `${about} is missing.`;
}

export const ruleSentence = ({ rule, sentence: text }) => text || `Rule ${rule} is not clear.`;

const count = ({ gaps }) => (gaps?.length ? ` (${plural(gaps.length, 'item')})` : '');
