'use strict';

const { is, isAny } = require('bpmnlint-utils');
const { isForking, rule } = require('../elements');

/** People read in Tasklist and Cockpit what a step is for; user tasks also say what done means, and by which clause. */
module.exports = rule((node, reporter) => {
  if (!isAny(node, ['bpmn:Process', 'bpmn:Activity', 'bpmn:Event']) && !isForking(node)) {
    return;
  }
  const text = (node.documentation ?? []).map((each) => each.text ?? '').join('\n').trim();
  if (text.length < 30) {
    reporter.report(node.id, 'Documentation is missing or says nothing');
  } else if (is(node, 'bpmn:UserTask') && !(/^Done means: /m.test(text) && /^Clauses?: /m.test(text))) {
    reporter.report(node.id, 'Documentation of a user task has a line "Done means: …" and a line "Clauses: …"');
  }
});
