'use strict';

const { is, isAny } = require('bpmnlint-utils');
const { rule } = require('../elements');
const { BUSINESS_KEY, DELEGATES, NAMES } = require('../vocabulary');

const CODE = ['camunda:class', 'camunda:expression', 'camunda:type', 'camunda:topic', 'camunda:resource', 'camunda:scriptFormat'];
const CODE_TYPES = ['camunda:Script', 'camunda:Connector', 'camunda:TaskListener', 'camunda:Field'];
const read = (node, name) => node.$descriptor.propertiesByName[name] && node.get(name);

/** Names that an expression uses beyond the allow-list. */
function strangers(text) {
  if (text === BUSINESS_KEY) {
    return [];
  }
  return [...text.matchAll(/[$#]\{([^}]*)\}/g)].flatMap(([, body]) => {
    const bare = body.replace(/'[^']*'|"[^"]*"/g, "''");
    const roots = [...bare.matchAll(/(?<![.\w])[A-Za-z_]\w*/g)].map(([name]) => name);
    const unknown = roots.filter((name) => !NAMES.includes(name));
    return /\bexecution\s*[.[]/.test(bare) ? [...unknown, 'execution.…'] : unknown;
  });
}

/** The element and all that it holds, except elements of the flow: those are looked at on their own. */
function parts(element, found = new Set()) {
  if (!element?.$descriptor || found.has(element)) {
    return found;
  }
  found.add(element);
  for (const { name, isReference } of element.$descriptor.properties) {
    const value = isReference ? undefined : element.get(name);
    for (const each of Array.isArray(value) ? value : [value]) {
      if (each?.$descriptor && !isAny(each, ['bpmn:FlowElement', 'bpmn:RootElement'])) {
        parts(each, found);
      }
    }
  }
  return found;
}

const texts = (part) =>
  part.$descriptor.properties.map(({ name, isReference }) => (isReference ? '' : part.get(name))).filter((each) => typeof each === 'string');

/** Behaviour lives in named beans that are tested; a model carries no code of its own. */
module.exports = rule((node, reporter) => {
  if (is(node, 'bpmn:ScriptTask')) {
    reporter.report(node.id, 'Script tasks are not allowed');
  }
  if (is(node, 'bpmn:FormalExpression') && node.language) {
    reporter.report(node.$parent?.id ?? node.id, 'Script conditions are not allowed');
  }
  if (is(node, 'bpmn:ServiceTask') && !node.get('camunda:delegateExpression')) {
    reporter.report(node.id, 'A service task names its bean by delegateExpression');
  }
  if (!isAny(node, ['bpmn:FlowElement', 'bpmn:Process'])) {
    return;
  }
  const carriers = [...parts(node)];
  for (const carrier of carriers) {
    if (CODE_TYPES.some((type) => is(carrier, type))) {
      reporter.report(node.id, `${carrier.$type} is not allowed`);
    }
    for (const name of CODE.filter((each) => read(carrier, each.replace('camunda:', '')) ?? read(carrier, each))) {
      reporter.report(node.id, `${name} is not allowed; name a bean by delegateExpression`);
    }
    if (carrier.script) {
      reporter.report(node.id, 'Script listeners are not allowed');
    }
    const delegate = read(carrier, 'delegateExpression') ?? read(carrier, 'camunda:delegateExpression');
    if (delegate && !DELEGATES.includes(delegate)) {
      reporter.report(node.id, `${delegate} is no bean that models may call`);
    }
  }
  const named = carriers.flatMap(texts).filter((text) => !DELEGATES.includes(text)).flatMap(strangers);
  for (const name of new Set(named)) {
    reporter.report(node.id, `Expression names ${name}, which models may not see`);
  }
});
