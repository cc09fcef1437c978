// Decision tables: kept as long as the processes, explained row by row, naming only what exists.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { models, parse, report } from './models.mjs';

const { FUNCTIONS, GATES, GROUPS } = createRequire(import.meta.url)('./plugin/vocabulary.js');
const WORDS = { function: FUNCTIONS, group: GROUPS };
// A clause, behind it how well it is known, and at the end of which day.
const SOURCE =
  /(FD&C Act|CFR|ISO|IEC|IMDRF|MDR|IVDR|MDCG|GDPR|Regulation \(EU\)|guidance|policy for)[^[]*\[[VvR]\][\s\S]*As of \d{4}-\d{2}-\d{2}\.$/;
const literal = (entry) => /^"([^"]*)"$/.exec(entry.text)?.[1];

/** What is wrong with the decisions of a file. */
export async function judge(xml) {
  const { definitions } = await parse('dmn', xml);
  return definitions.drgElement.filter((each) => each.$type === 'dmn:Decision').flatMap(judgeDecision);
}

function judgeDecision(decision) {
  const problems = [];
  const table = decision.decisionLogic;
  if (decision.get('camunda:historyTimeToLive') !== 'P10950D') problems.push('historyTimeToLive must be P10950D (30 years)');
  if (!decision.get('camunda:versionTag')) problems.push('versionTag is missing');
  if (!decision.description) problems.push('description is missing');
  if (table?.$type !== 'dmn:DecisionTable') return [...problems, 'only decision tables are allowed'];
  for (const rule of table.rule ?? []) {
    if (!SOURCE.test(rule.description ?? '')) {
      problems.push(`${rule.id}: the annotation names its clause, marks it [V], [v] or [R], and ends with the day ("As of 2026-11-22.")`);
    }
    if ([...rule.inputEntry, ...rule.outputEntry].some((entry) => entry.expressionLanguage)) {
      problems.push(`${rule.id}: scripts are not allowed`);
    }
    table.output.forEach((output, index) => {
      const words = WORDS[output.name];
      if (words && !words.includes(literal(rule.outputEntry[index]))) {
        problems.push(`${rule.id}: ${rule.outputEntry[index].text} is no known ${output.name}`);
      }
    });
    table.input.forEach((input, index) => {
      if (input.inputExpression.text === 'gate' && !GATES.includes(literal(rule.inputEntry[index]))) {
        problems.push(`${rule.id}: ${rule.inputEntry[index].text} is no gate`);
      }
    });
  }
  return [...problems, ...severalIndependent(table)];
}

/** One person from outside is asked at a gate, and so one group. */
function severalIndependent({ input, output, rule = [] }) {
  const [gate, speaksFor, group] = [
    input.findIndex((each) => each.inputExpression.text === 'gate'),
    output.findIndex((each) => each.name === 'function'),
    output.findIndex((each) => each.name === 'group'),
  ];
  if ([gate, speaksFor, group].includes(-1)) return [];
  const asked = new Map();
  return rule
    .filter((each) => literal(each.outputEntry[speaksFor]) === 'INDEPENDENT')
    .flatMap((each) => {
      const at = literal(each.inputEntry[gate]);
      const named = literal(each.outputEntry[group]);
      const before = asked.get(at) ?? named;
      asked.set(at, before);
      return before === named ? [] : [`${each.id}: the independent reviewer of ${at} is of ${before} already, not of ${named} too`];
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tables = (await models()).filter((each) => each.kind === 'dmn');
  const judged = await Promise.all(
    tables.map(async ({ file, xml }) => (await judge(xml)).map((problem) => ({ file, problem }))),
  );
  report(judged.flat());
}
