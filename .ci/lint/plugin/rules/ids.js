'use strict';

const { is } = require('bpmnlint-utils');
const { isFlowNode, rule } = require('../elements');

const pascal = (label) =>
  label.split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => word[0].toUpperCase() + word.slice(1)).join('');

/** Ids read Type_PascalCaseLabel, so that code, logs and pictures name the same thing. */
module.exports = rule((node, reporter) => {
  if (is(node, 'bpmn:Process')) {
    if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(node.id)) {
      reporter.report(node.id, 'A model is named in kebab-case');
    }
    return;
  }
  if (!isFlowNode(node) && !is(node, 'bpmn:SequenceFlow')) {
    return;
  }
  const type = node.$type.replace('bpmn:', '');
  const prefix = is(node, 'bpmn:Gateway') ? 'Gateway' : is(node, 'bpmn:SequenceFlow') ? 'Flow' : type;
  if (!new RegExp(`^${prefix}_[A-Z][A-Za-z0-9]*$`).test(node.id)) {
    reporter.report(node.id, `Id must read ${prefix}_PascalCaseLabel`);
  } else if (isFlowNode(node) && node.name && node.id !== `${prefix}_${pascal(node.name)}`) {
    reporter.report(node.id, `Id and label differ: expected ${prefix}_${pascal(node.name)}`);
  }
  if (is(node, 'bpmn:Gateway') && node.name && !node.name.endsWith('?')) {
    reporter.report(node.id, 'A gateway asks a question: its label ends with ?');
  }
});
