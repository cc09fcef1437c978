'use strict';

const { is, isAny } = require('bpmnlint-utils');
const { extensions, rule } = require('../elements');
const { BEGINNINGS, BESIDE, CLOSED_ROWS, COMPUTED, DOCUMENTS, FIELD_TYPES, FORMS, GAP_RULES, MARKETS, MEANINGS, PROPERTIES, ROWS, TRACKS } = require('../vocabulary');

const list = (text, by) => text.split(by).map((each) => each.trim()).filter(Boolean);

/** A rule of a field; what it refers to must be there. */
function known(rule, names, decisions) {
  const [, kind, conditions] = /^(requiredIf|exceptIf|showIf)=(.+)$/.exec(rule) ?? [];
  if (kind) {
    return conditions.split(/ (?:or|and) (?=[A-Za-z0-9]+:)/).map((each) => /^([A-Za-z0-9]+):.+$/.exec(each)?.[1])
      .every((other) => names.includes(other) || decisions.includes(other));
  }
  const least = /^(?:notBelow|notAfter)=(.+)$/.exec(rule)?.[1];
  if (least) return names.includes(least);
  const form = /^like=(.+)$/.exec(rule)?.[1];
  if (form) return FORMS.includes(form);
  const begins = /^default=(.+)$/.exec(rule)?.[1];
  if (begins) return BEGINNINGS.includes(begins) || /^\d+(\.\d+)?$/.test(begins);
  const markets = /^markets=(.+)$/.exec(rule)?.[1];
  if (markets) return MARKETS.test(markets);
  const tracks = /^tracks=(.+)$/.exec(rule)?.[1];
  return tracks ? TRACKS.test(tracks) : /^(required|min=\d+|least=\d+|help=.+|clause=.+)$/.test(rule);
}

function field(text, names, decisions) {
  const [name, label, type, ...rules] = text.split('|').map((each) => each.trim());
  const problems = [];
  if (!/^[a-z][A-Za-z0-9]*$/.test(name)) problems.push(`field name ${name} is not lowerCamel`);
  if (!label) problems.push(`field ${name} has no label`);
  if (!FIELD_TYPES.test(type ?? '')) problems.push(`field ${name} has unknown type ${type}`);
  for (const each of rules) {
    if (!known(each, names, decisions)) problems.push(`field ${name} has unknown rule ${each}`);
  }
  return problems;
}

/** An entry may begin with the tracks on which it counts: `[standard/full]KIND:column`. */
function ofTracks(entry) {
  const [, tracks, rest] = /^(?:\[([^\]]*)\]\s*)?(.*)$/.exec(entry);
  return tracks === undefined || TRACKS.test(tracks) ? rest : entry;
}

const fieldNames = (text) => list(text ?? '', ';').map((each) => each.split('|')[0].trim());
const decisionNames = (text) => list(text ?? '', ';').map((each) => each.split('=')[0].replace(/!$/, ''));

const VALUES = {
  'task.number': (value) => (/^T\d\d[a-z]?$/.test(value) ? [] : [`${value} is no task number`]),
  'phase': (value) => (/^[A-Z][A-Z_]*$/.test(value) ? [] : [`${value} is no phase`]),
  'record.form': (value) => ([...DOCUMENTS, ...CLOSED_ROWS].includes(value) ? [] : [`${value} is no kind of document`]),
  'record.kinds': (value) =>
    list(value, ',').filter((each) => each !== 'DEVIATION+decision' && !ROWS.includes(each)).map((each) => `${each} is no kind of row`),
  'record.fields': (value, all) => {
    const names = fieldNames(value);
    const decisions = decisionNames(all['decision.fields']);
    return [
      ...(all['record.form'] ? [] : ['record.fields need a record.form']),
      ...names.filter((each, i) => names.indexOf(each) !== i).map((each) => `field ${each} is there twice`),
      ...list(value, ';').flatMap((each) => field(each, names, decisions)),
    ];
  },
  'record.rows': (value, all) =>
    list(value, ';').flatMap((each) => {
      const [, kind, other] = /^([A-Z_]+)>=[1-9]\d*(?: if ([A-Za-z0-9]+):.+)?$/.exec(ofTracks(each)) ?? [];
      if (!ROWS.includes(kind)) return [`${each} does not read KIND>=1 or KIND>=1 if field:value`];
      return other && !fieldNames(all['record.fields']).includes(other) ? [`${each} names no field of this task`] : [];
    }),
  'record.columns': (value) =>
    list(value, ';').filter((each) => {
      const [kind, columns] = ofTracks(each).split(':');
      return !ROWS.includes(kind) || !/^[a-z][A-Za-z0-9]*(,[a-z][A-Za-z0-9]*)*$/.test(columns ?? '');
    }).map((each) => `${each} does not read KIND:column,column`),
  'record.computed': (value) => (COMPUTED.includes(value) ? [] : [`${value} is nothing that the server computes`]),
  'exit.rules': (value) => list(value, ',').filter((each) => !GAP_RULES.test(each)).map((each) => `${each} is no gap rule`),
  'exit.gate': (value) => (/^G[0-6]$/.test(value) ? [] : [`${value} is no gate`]),
  'decision.fields': (value) =>
    list(value, ';').filter((each) => !/^[a-z][A-Za-z0-9]*!?=(text|[A-Z_]+(\/[A-Z_]+)+)$/.test(each)).map((each) => `${each} does not read name=A/B or name=text`),
  'independent.of': (value) => (/^(authors|[a-z0-9-]+#[A-Za-z]+_[A-Za-z0-9]+(,[a-z0-9-]+#[A-Za-z]+_[A-Za-z0-9]+)*)$/.test(value) ? [] : [`${value} names nobody`]),
  'signature.meaning': (value) => (MEANINGS.includes(value) ? [] : [`${value} is no meaning of a signature`]),
};

/** A task is configured by properties; a misspelt one would be a rule that nobody applies. */
module.exports = rule((node, reporter) => {
  if (!isAny(node, ['bpmn:FlowElement', 'bpmn:Process'])) {
    return;
  }
  const pairs = extensions(node, 'camunda:Properties').flatMap((each) => each.values ?? []);
  const all = Object.fromEntries(pairs.map((each) => [each.name, each.value ?? '']));
  if (pairs.length > 0 && !isAny(node, ['bpmn:UserTask', 'bpmn:CallActivity'])) {
    reporter.report(node.id, 'Properties belong on user tasks and call activities');
  }
  if (pairs.length !== Object.keys(all).length) {
    reporter.report(node.id, 'A property is there twice');
  }
  for (const [name, value] of Object.entries(all)) {
    const problems = PROPERTIES.includes(name) ? VALUES[name](value, all) : [`unknown property ${name}`];
    problems.forEach((problem) => reporter.report(node.id, `${name}: ${problem}`));
  }
  if (is(node, 'bpmn:UserTask') && !all['task.number'] && !BESIDE.includes(node.$parent?.id)) {
    reporter.report(node.id, 'task.number is missing');
  }
  for (const kind of list(all['record.columns'] ?? '', ';').map((each) => ofTracks(each).split(':')[0])) {
    if (!list(all['record.kinds'] ?? '', ',').some((each) => each.split('+')[0] === kind)) {
      reporter.report(node.id, `record.columns: ${kind} may not be written under this task`);
    }
  }
});
