'use strict';

const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { is } = require('bpmnlint-utils');
const { rule } = require('../elements');

const HOME = join(__dirname, '..', '..', '..', '..', 'processes');

/** One executable process per file, kept for thirty years, calling only what is deployed with it. */
module.exports = rule((node, reporter, { processes = HOME } = {}) => {
  if (is(node, 'bpmn:Definitions')) {
    const count = (node.rootElements ?? []).filter((each) => is(each, 'bpmn:Process')).length;
    if (count !== 1) {
      reporter.report(node.id, `A file holds one process, this one holds ${count}`);
    }
  }
  if (is(node, 'bpmn:Process')) {
    if (!node.isExecutable) {
      reporter.report(node.id, 'Process must be executable');
    }
    if (node.get('camunda:historyTimeToLive') !== 'P10950D') {
      reporter.report(node.id, 'historyTimeToLive must be P10950D (30 years)');
    }
    if (!node.get('camunda:versionTag')) {
      reporter.report(node.id, 'versionTag is missing');
    }
  }
  if (is(node, 'bpmn:CallActivity')) {
    if (node.get('camunda:calledElementBinding') !== 'deployment') {
      reporter.report(node.id, 'calledElementBinding must be deployment');
    }
    if (!readdirSync(processes).includes(`${node.calledElement}.bpmn`)) {
      reporter.report(node.id, `No model processes/${node.calledElement}.bpmn`);
    }
  }
  if (is(node, 'bpmn:BusinessRuleTask') && node.get('camunda:decisionRefBinding') !== 'deployment') {
    reporter.report(node.id, 'decisionRefBinding must be deployment');
  }
});
