import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge as judgeText } from '../canonical.mjs';
import { format, parse } from '../models.mjs';
import { judge as judgeTables } from '../tables.mjs';
import { model } from './harness.mjs';

const table = (rule, attributes = 'camunda:historyTimeToLive="P10950D" camunda:versionTag="1"') => `<?xml version="1.0" encoding="UTF-8"?>
<dmn:definitions xmlns:dmn="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="D" name="D" namespace="test">
  <dmn:decision id="some-table" name="T" ${attributes}><dmn:description>To be edited.</dmn:description>
    <dmn:decisionTable id="T" hitPolicy="COLLECT">
      <dmn:input id="I"><dmn:inputExpression id="E" typeRef="string"><dmn:text>gate</dmn:text></dmn:inputExpression></dmn:input>
      <dmn:output id="O" name="group" typeRef="string"/>${rule}
    </dmn:decisionTable></dmn:decision>
</dmn:definitions>`;
const row = (note, gate, group) => `<dmn:rule id="R"><dmn:description>${note}</dmn:description>
  <dmn:inputEntry id="A"><dmn:text>"${gate}"</dmn:text></dmn:inputEntry>
  <dmn:outputEntry id="B"><dmn:text>"${group}"</dmn:text></dmn:outputEntry></dmn:rule>`;

const canonical = async (kind, xml) => format(kind, (await parse(kind, xml)).definitions);

for (const [kind, key, xml] of [['bpmn', 'some-model', model('')], ['dmn', 'some-table', table(row('ISO 13485:2016 7.3.5 [V]. As of 2026-11-22.', 'G0', 'quality'))]]) {
  test(`a saved ${kind} file is canonical`, async () => {
    const { problems } = await judgeText({ key, kind, xml: await canonical(kind, xml) });
    assert.deepEqual(problems, []);
  });

  test(`a ${kind} file with other spacing is refused, and its canonical text passes`, async () => {
    const { problems, canonical: fixed } = await judgeText({ key, kind, xml });
    assert.match(problems.join(), /not as the Modeler saves it, from line \d+/);
    assert.deepEqual((await judgeText({ key, kind, xml: fixed })).problems, []);
  });

  test(`a ${kind} file with a comment is refused`, async () => {
    const { problems } = await judgeText({ key, kind, xml: `${await canonical(kind, xml)}<!-- why -->` });
    assert.match(problems.join(), /XML comment/);
  });

  test(`a ${kind} file named otherwise than its id is refused`, async () => {
    const { problems } = await judgeText({ key: 'other', kind, xml: await canonical(kind, xml) });
    assert.match(problems.join(), /with the id other/);
  });
}

test('a file of several tables has the name of their graph', async () => {
  const decision = /<dmn:decision [\s\S]*<\/dmn:decision>/.exec(table(''))[0];
  const second = decision.replaceAll(/id="(\w[\w-]*)"/g, 'id="second-$1"');
  const xml = await canonical('dmn', table('').replace('id="D"', 'id="some-graph"').replace(decision, decision + second));
  assert.deepEqual((await judgeText({ key: 'some-graph', kind: 'dmn', xml })).problems, []);
  assert.match((await judgeText({ key: 'some-table', kind: 'dmn', xml })).problems.join(), /with the id some-table/);
});

test('one group at each gate is asked for the independent review', async () => {
  const rows = (...groups) => table(groups.map(([gate, group], n) => row('ISO 13485:2016 7.3.5 [V]. As of 2026-11-22.', gate, group)
    .replace('</dmn:rule>', `<dmn:outputEntry id="F${n}"><dmn:text>"INDEPENDENT"</dmn:text></dmn:outputEntry></dmn:rule>`).replaceAll(/id="([RAB])"/g, `id="$1${n}"`)).join(''))
    .replace('<dmn:output id="O" name="group" typeRef="string"/>', '<dmn:output id="O" name="group" typeRef="string"/><dmn:output id="P" name="function" typeRef="string"/>');
  assert.deepEqual(await judgeTables(rows(['G2', 'legal'], ['G3', 'engineering'], ['G3', 'engineering'])), []);
  assert.match((await judgeTables(rows(['G2', 'legal'], ['G2', 'engineering']))).join(), /R1: the independent reviewer of G2 is of legal already/);
});

test('a table with explained rows of known words passes', async () => {
  assert.deepEqual(await judgeTables(table(row('Company convention, ISO 13485:2016 7.3.5 [V]. As of 2026-11-22.', 'G0', 'quality'))), []);
});

for (const [what, xml, words] of [
  ['a row without a source', table(row('because [V]. As of 2026-11-22.', 'G0', 'quality')), /names its clause/],
  ['a row that hides how well it is known', table(row('ISO 13485:2016 7.3.5. As of 2026-11-22.', 'G0', 'quality')), /marks it/],
  ['a row of no day', table(row('ISO 13485:2016 7.3.5 [V].', 'G0', 'quality')), /ends with the day/],
  ['a convention of no clause', table(row('Company convention. As of 2026-11-22.', 'G0', 'quality')), /names its clause/],
  ['an unknown group', table(row('ISO 13485:2016 7.3.5 [V]. As of 2026-11-22.', 'G0', 'qa')), /no known group/],
  ['an unknown gate', table(row('ISO 13485:2016 7.3.5 [V]. As of 2026-11-22.', 'G9', 'quality')), /no gate/],
  ['a table that is kept too short', table(row('ISO 13485:2016 7.3.5 [V]. As of 2026-11-22.', 'G0', 'quality'), ''), /P10950D/],
]) {
  test(`${what} is refused`, async () => {
    assert.match((await judgeTables(xml)).join(), words);
  });
}
