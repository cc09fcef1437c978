'use strict';

const { is, isAny } = require('bpmnlint-utils');

const FLOW_NODES = ['bpmn:Activity', 'bpmn:Event', 'bpmn:Gateway'];

exports.isFlowNode = (node) => isAny(node, FLOW_NODES);
exports.isForking = (node) => is(node, 'bpmn:Gateway') && (node.outgoing ?? []).length > 1;

/** The extension elements of a type, such as camunda:Properties. */
exports.extensions = (node, type) =>
  (node.extensionElements?.values ?? []).filter((each) => each.$type.toLowerCase() === type.toLowerCase());

/** A rule that looks at every element on its own. */
exports.rule = (check) => (options = {}) => ({ check: (node, reporter) => check(node, reporter, options) });
