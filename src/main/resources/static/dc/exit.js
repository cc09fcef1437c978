import { byKey, plural, sentence } from './words.js';
import { columnLabel } from './columns.js';
import { plainly, ruleName } from './gap-groups.js';

/** Exit rules that are broken: [{rule, severity, sentence, clear, gaps}]. */
export const broken = (exit) => (exit.exitRules ?? []).filter(({ clear }) => !clear);

/** A Critical gap holds the task; a Major one only until a deviation is asked for it. */
export const holding = ({ gaps = [] }) => gaps.filter(({ severity, deviation }) => severity === 'CRITICAL' || (severity !== 'MINOR' ? !deviation : false));

/** What a broken rule asks for, in a few words and then what would clear it. */
export const ruleSentence = ({ rule, sentence: clears }) => [ruleName(rule) && `${ruleName(rule)}: not yet`, clears].filter(Boolean).join('. ') || `Rule ${rule} is not clear.`;

/**
 * What is missing, for people: sentences about the document and the number of rows, and rows that lack a
 * column gathered by that column, for an import leaves the same hole in hundreds of them. `kindOf` tells the kind of a row:
 * its form calls a column by the same words.
 */
export function missingGroups(exit, kindOf = () => undefined) {
  const sentences = [];
  const columns = new Map();
  for (const { item, field, reason } of exit.missing ?? []) {
    if (!item || !field) sentences.push({ field, words: plainly(reason) || `${sentence(field)} is missing.` });
    else {
      const label = columnLabel(kindOf(item), field);
      const group = columns.get(label) ?? { field, label, items: [] };
      columns.set(label, { ...group, items: [...group.items, item] });
    }
  }
  return { sentences, columns: [...columns.values()].map((group) => ({ ...group, items: group.items.sort(byKey) })) };
}

/** How many separate things are open. */
export function openCount(exit) {
  const { sentences, columns } = missingGroups(exit);
  return sentences.length + columns.length + broken(exit).length;
}

/** What keeps the task from being completed, one plain sentence each. */
export function blockers(exit, kindOf) {
  const { sentences, columns } = missingGroups(exit, kindOf);
  const rows = columns.map(({ label, items }) => `${label} is missing in ${items.length === 1 ? items[0] : plural(items.length, 'row')}.`);
  const rules = broken(exit).map((rule) => `${ruleSentence(rule)} (${plural(holding(rule).length, 'item')})`);
  return [...sentences.map(({ words }) => words), ...rows, ...rules];
}
