import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { messages, model } from './harness.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lint-'));
writeFileSync(join(folder, 'check-record.html'), '');
writeFileSync(join(folder, 'design-review.bpmn'), '');

const kept = 'isExecutable="true" camunda:historyTimeToLive="P10950D" camunda:versionTag="1"';
const configured = (properties) => model(`<bpmn:userTask id="UserTask_CheckRecord"><bpmn:extensionElements><camunda:properties>${Object.entries(
  { 'task.number': 'T07', ...properties },
).map(([name, value]) => `<camunda:property name="${name}" value="${value}"/>`).join('')}</camunda:properties></bpmn:extensionElements></bpmn:userTask>`);

/** Each rule: what it lets pass, and what it refuses with which words. */
const samples = {
  'ids': {
    good: [
      model('<bpmn:userTask id="UserTask_AnalyseUseRelatedRisk" name="Analyse use-related risk"/>'),
      model('<bpmn:exclusiveGateway id="Gateway_GapsOpen" name="Gaps open?"/><bpmn:exclusiveGateway id="Gateway_Merge"/>'),
    ],
    bad: [
      [model('<bpmn:userTask id="Activity_0x1" name="Check record"/>'), /UserTask_PascalCaseLabel/],
      [model('<bpmn:userTask id="UserTask_CheckRecords" name="Check record"/>'), /Id and label differ/],
      [model('<bpmn:exclusiveGateway id="Gateway_Open" name="Open"/>'), /asks a question/],
      [model('<bpmn:task id="Task_A"/><bpmn:task id="Task_B"/><bpmn:sequenceFlow id="flow1" sourceRef="Task_A" targetRef="Task_B"/>'), /Flow_PascalCaseLabel/],
      [model('').replaceAll('some-model', 'someModel'), /kebab-case/],
    ],
  },
  'process': {
    options: { processes: folder },
    good: [model('<bpmn:callActivity id="C" calledElement="design-review" camunda:calledElementBinding="deployment"/>', kept)],
    bad: [
      [model('', kept.replace('P10950D', 'P30D')), /P10950D/],
      [model('', kept.replace('camunda:versionTag="1"', '')), /versionTag/],
      [model('', kept.replace('isExecutable="true"', '')), /executable/],
      [model('<bpmn:callActivity id="C" calledElement="design-review"/>', kept), /calledElementBinding/],
      [model('<bpmn:callActivity id="C" calledElement="other" camunda:calledElementBinding="deployment"/>', kept), /No model/],
      [model('<bpmn:businessRuleTask id="B" camunda:decisionRef="x"/>', kept), /decisionRefBinding/],
    ],
  },
  'no-code': {
    good: [
      model('<bpmn:serviceTask id="S" camunda:delegateExpression="${checkGate}"/>'),
      model('<bpmn:sequenceFlow id="F"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${phaseTasks.include(execution, \'T07\') or gateReview.passed(execution)}</bpmn:conditionExpression></bpmn:sequenceFlow>'),
      model('<bpmn:callActivity id="C"><bpmn:extensionElements><camunda:in businessKey="#{execution.processBusinessKey}"/></bpmn:extensionElements></bpmn:callActivity>'),
    ],
    bad: [
      [model('<bpmn:scriptTask id="S" scriptFormat="groovy"><bpmn:script>1</bpmn:script></bpmn:scriptTask>'), /Script tasks/],
      [model('<bpmn:serviceTask id="S" camunda:class="org.example.Any"/>'), /camunda:class is not allowed/],
      [model('<bpmn:serviceTask id="S" camunda:expression="${checkGate}"/>'), /camunda:expression is not allowed/],
      [model('<bpmn:serviceTask id="S" camunda:type="external" camunda:topic="x"/>'), /camunda:topic is not allowed/],
      [model('<bpmn:serviceTask id="S" camunda:delegateExpression="${anything}"/>'), /no bean/],
      [model('<bpmn:startEvent id="S"><bpmn:extensionElements><camunda:executionListener event="start" class="org.example.Any"/></bpmn:extensionElements></bpmn:startEvent>'), /camunda:class is not allowed/],
      [model('<bpmn:startEvent id="S"><bpmn:extensionElements><camunda:executionListener event="start" expression="${gateReview.passed(execution)}"/></bpmn:extensionElements></bpmn:startEvent>'), /camunda:expression is not allowed/],
      [model('<bpmn:startEvent id="S"><bpmn:extensionElements><camunda:executionListener event="start"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:startEvent>'), /Script listeners/],
      [model('<bpmn:userTask id="U"><bpmn:extensionElements><camunda:taskListener event="complete" delegateExpression="${checkGate}"/></bpmn:extensionElements></bpmn:userTask>'), /TaskListener is not allowed/],
      [model('<bpmn:sequenceFlow id="F"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" language="groovy">true</bpmn:conditionExpression></bpmn:sequenceFlow>'), /Script conditions/],
      [model('<bpmn:sequenceFlow id="F"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${runtimeService.x()}</bpmn:conditionExpression></bpmn:sequenceFlow>'), /names runtimeService/],
      [model('<bpmn:sequenceFlow id="F"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${execution.setVariable(\'a\', 1)}</bpmn:conditionExpression></bpmn:sequenceFlow>'), /names execution/],
      [model('<bpmn:callActivity id="C"><bpmn:extensionElements><camunda:in sourceExpression="${other}" target="a"/></bpmn:extensionElements></bpmn:callActivity>'), /names other/],
      [model('<bpmn:userTask id="U"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name="a"><camunda:script scriptFormat="groovy">1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>'), /Script/],
    ],
  },
  'user-task': {
    options: { forms: folder },
    good: [
      model('<bpmn:userTask id="U" name="Check record" camunda:candidateGroups="quality" camunda:formKey="embedded:deployment:forms/check-record.html"/>'),
      model('<bpmn:userTask id="U" name="Check record" camunda:candidateGroups="${reviewFunction}" camunda:formKey="embedded:deployment:forms/check-record.html"/>'),
    ],
    bad: [
      [model('<bpmn:userTask id="U" name="Check record" camunda:formKey="embedded:deployment:forms/check-record.html"/>'), /not empty/],
      [model('<bpmn:userTask id="U" name="Check record" camunda:candidateGroups="quality,clinical" camunda:formKey="embedded:deployment:forms/check-record.html"/>'), /one known group/],
      [model('<bpmn:userTask id="U" name="Check record" camunda:candidateGroups="qualitty" camunda:formKey="embedded:deployment:forms/check-record.html"/>'), /one known group/],
      [model('<bpmn:userTask id="U" name="Check record" camunda:assignee="kim" camunda:candidateGroups="quality" camunda:formKey="embedded:deployment:forms/check-record.html"/>'), /never to people/],
      [model('<bpmn:userTask id="U" name="Check record" camunda:candidateGroups="quality"/>'), /formKey must read/],
      [model('<bpmn:userTask id="U" name="Check record" camunda:candidateGroups="quality" camunda:formKey="embedded:deployment:forms/absent.html"/>'), /No form/],
      [model('<bpmn:userTask id="U" name="Check all" camunda:candidateGroups="quality" camunda:formKey="embedded:deployment:forms/check-record.html"/>'), /is called check-all/],
      [model('<bpmn:startEvent id="S" camunda:formKey="app:forms/check-record.html"/>'), /formKey must read/],
    ],
  },
  'documentation': {
    good: [model('<bpmn:documentation>Checks the record of a feature.</bpmn:documentation><bpmn:userTask id="U"><bpmn:documentation>Look at every row of the record.\nDone means: you looked.\nClauses: ISO 13485:2016 7.3.5.</bpmn:documentation></bpmn:userTask>')],
    bad: [
      [model(''), /missing/],
      [model('<bpmn:documentation>Checks the record of a feature.</bpmn:documentation><bpmn:serviceTask id="S"/>'), /missing/],
      [model('<bpmn:documentation>Checks the record of a feature.</bpmn:documentation><bpmn:userTask id="U"><bpmn:documentation>Look at every row of the record.</bpmn:documentation></bpmn:userTask>'), /Done means/],
    ],
  },
  'diagram': {
    good: [model('<bpmn:startEvent id="S" name="Begun"/>', '', '<bpmndi:BPMNShape id="S_di" bpmnElement="S"><dc:Bounds x="0" y="0" width="36" height="36"/><bpmndi:BPMNLabel><dc:Bounds x="0" y="40" width="36" height="14"/></bpmndi:BPMNLabel></bpmndi:BPMNShape>')],
    bad: [
      [model('<bpmn:startEvent id="S"/>'), /not drawn/],
      [model('<bpmn:startEvent id="S" name="Begun"/>', '', '<bpmndi:BPMNShape id="S_di" bpmnElement="S"><dc:Bounds x="0" y="0" width="36" height="36"/></bpmndi:BPMNShape>'), /no place/],
      [model('<bpmn:sequenceFlow id="F"/>', '', '<bpmndi:BPMNEdge id="F_di" bpmnElement="F"><di:waypoint x="0" y="0"/><di:waypoint x="1701" y="0"/></bpmndi:BPMNEdge>'), /does not fit one screen/],
      [model('<bpmn:startEvent id="S" name="Begun"/>', '', '<bpmndi:BPMNShape id="S_di" bpmnElement="S"><dc:Bounds x="0" y="0" width="36" height="36"/><bpmndi:BPMNLabel><dc:Bounds x="0" y="810" width="36" height="14"/></bpmndi:BPMNLabel></bpmndi:BPMNShape>'), /does not fit one screen/],
      [model('<bpmn:sequenceFlow id="F"/>', '', '<bpmndi:BPMNEdge id="F_di" bpmnElement="F"><di:waypoint x="0" y="0"/><di:waypoint x="9" y="9"/></bpmndi:BPMNEdge>'), /askew/],
    ],
  },
  'properties': {
    good: [
      configured({ 'record.kinds': 'HAZARD,DEVIATION+decision', 'record.columns': 'HAZARD:hazard,harm', 'record.rows': 'HAZARD&gt;=1', 'exit.rules': 'G01,G26-NEED,DANGLING' }),
      configured({ 'record.form': 'REVIEW', 'record.fields': 'comment|Comment|longtext|requiredIf=outcome:BLOCK|help=Why.; size|Size|choice:S/M|required', 'decision.fields': 'outcome!=ENDORSE/BLOCK;reworkTasks=text' }),
      configured({ 'record.form': 'LAUNCH', 'record.fields': 'plan|Plan|text|required|exceptIf=outcome:REJECT', 'decision.fields': 'outcome=LAUNCH/REJECT', 'exit.gate': 'G5' }),
      configured({ 'record.form': 'REVIEW', 'record.fields': 'kind|Kind|choice:S/M|required; why|Why|text|required|showIf=kind:S and outcome:BLOCK', 'decision.fields': 'outcome!=ENDORSE/BLOCK' }),
      configured({ 'record.form': 'PLAN', 'record.fields': 'a|A|yesno|required; b|B|text|required|tracks=standard/full|markets=US/other|showIf=a:yes/no' }),
      configured({ 'record.form': 'PLAN', 'record.kinds': 'SOURCE', 'record.fields': 'a|A|text|default=no-claims', 'record.rows': 'SOURCE&gt;=1 if a:x/y' }),
      configured({ 'record.kinds': 'VERIFICATION', 'record.rows': '[full]VERIFICATION&gt;=1', 'record.columns': 'VERIFICATION:result; [standard/full]VERIFICATION:tester' }),
      configured({ 'independent.of': 'design-inputs#UserTask_DefineDesignInputs', 'signature.meaning': 'REVIEWED', 'phase': 'INPUTS' }),
    ],
    bad: [
      [configured({ 'record.kind': 'HAZARD' }), /unknown property/],
      [model('<bpmn:userTask id="U"/>'), /task.number is missing/],
      [configured({ 'record.kinds': 'HAZZARD' }), /no kind of row/],
      [configured({ 'record.form': 'HAZARD' }), /no kind of document/],
      [configured({ 'record.fields': 'a|A|text' }), /need a record.form/],
      [configured({ 'record.form': 'PLAN', 'record.fields': 'a|A|words' }), /unknown type/],
      [configured({ 'record.form': 'PLAN', 'record.fields': 'a|A|text|requird' }), /unknown rule/],
      [configured({ 'record.form': 'PLAN', 'record.fields': 'a|A|text|requiredIf=b:x' }), /unknown rule/],
      [configured({ 'record.form': 'PLAN', 'record.fields': 'a|A|text|showIf=b:x' }), /unknown rule/],
      [configured({ 'record.form': 'PLAN', 'record.fields': 'a|A|yesno; b|B|text|showIf=a:yes and c:x' }), /unknown rule/],
      [configured({ 'record.form': 'PLAN', 'record.fields': 'a|A|text|tracks=heavy' }), /unknown rule/],
      [configured({ 'record.form': 'PLAN', 'record.fields': 'a|A|text|markets=Mars' }), /unknown rule/],
      [configured({ 'record.form': 'PLAN', 'record.fields': 'a|A|text|default=the-weather' }), /unknown rule/],
      [configured({ 'record.form': 'PLAN', 'record.fields': 'a|A|number|notBelow=b' }), /unknown rule/],
      [configured({ 'record.form': 'PLAN', 'record.kinds': 'SOURCE', 'record.fields': 'a|A|yesno', 'record.rows': 'SOURCE>=1 if b:yes' }), /names no field/],
      [configured({ 'record.kinds': 'HAZARD', 'record.columns': '[heavy]HAZARD:harm' }), /KIND:column/],
      [configured({ 'record.form': 'PLAN', 'record.fields': 'a|A|text; a|B|text' }), /twice/],
      [configured({ 'record.rows': 'HAZARD' }), /KIND&gt;=1|KIND>=1/],
      [configured({ 'record.columns': 'HAZARD:harm' }), /may not be written/],
      [configured({ 'exit.rules': 'G1' }), /no gap rule/],
      [configured({ 'exit.gate': 'G9' }), /no gate/],
      [configured({ 'decision.fields': 'outcome' }), /name=A\/B/],
      [configured({ 'independent.of': 'somebody' }), /names nobody/],
    ],
  },
};

for (const [name, { good, bad, options }] of Object.entries(samples)) {
  good.forEach((xml, index) =>
    test(`${name} lets good sample ${index + 1} pass`, async () => {
      assert.deepEqual(await messages(name, xml, options), []);
    }),
  );
  bad.forEach(([xml, words]) =>
    test(`${name} refuses with ${words}`, async () => {
      const said = await messages(name, xml, options);
      assert.ok(said.some((each) => words.test(each)), `said ${JSON.stringify(said)}`);
    }),
  );
}
