'use strict';

const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { is, isAny } = require('bpmnlint-utils');
const { rule } = require('../elements');
const { GROUPS, GROUPS_OF_THE_RECORD, PEOPLE_OF_THE_RECORD } = require('../vocabulary');

const HOME = join(__dirname, '..', '..', '..', '..', 'forms');
const FORM = /^embedded:deployment:forms\/([a-z][a-z0-9-]*)\.html$/;
const kebab = (label) => label.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean).join('-');

function checkForm(node, reporter, forms, expected) {
  const key = node.get('camunda:formKey');
  const name = FORM.exec(key ?? '')?.[1];
  if (!name) {
    reporter.report(node.id, 'formKey must read embedded:deployment:forms/<name>.html');
  } else if (!existsSync(join(forms, `${name}.html`))) {
    reporter.report(node.id, `No form forms/${name}.html`);
  } else if (expected && name !== expected) {
    reporter.report(node.id, `The form of this task is called ${expected}.html`);
  }
}

/** Every user task can be found by one group and opened in a form of its own. */
module.exports = rule((node, reporter, { forms = HOME } = {}) => {
  if (is(node, 'bpmn:StartEvent') && node.get('camunda:formKey')) {
    checkForm(node, reporter, forms);
  }
  if (!isAny(node, ['bpmn:UserTask'])) {
    return;
  }
  const group = node.get('camunda:candidateGroups');
  if (!GROUPS_OF_THE_RECORD.includes(group) && !GROUPS.includes(group)) {
    reporter.report(node.id, `candidateGroups must be one known group, not ${group ?? 'empty'}`);
  }
  const person = node.get('camunda:assignee');
  if ((person && !PEOPLE_OF_THE_RECORD.includes(person)) || node.get('camunda:candidateUsers')) {
    reporter.report(node.id, 'Tasks go to groups, never to people that a model names');
  }
  checkForm(node, reporter, forms, kebab(node.name ?? ''));
});
