import { createRequire } from 'node:module';
import { parse } from '../models.mjs';

const require = createRequire(import.meta.url);
const testRule = require('bpmnlint/lib/test-rule');

/** A file with one process around the given elements. */
export const model = (elements, attributes = '', di = '') => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
    xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="Definitions_1" targetNamespace="test">
  <bpmn:process id="some-model" ${attributes}>${elements}</bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="some-model">${di}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

/** What the rule says about a file, sentence by sentence. */
export async function messages(name, xml, options) {
  const { definitions } = await parse('bpmn', xml);
  const rule = require(`../plugin/rules/${name}.js`)(options);
  return testRule({ moddleRoot: definitions, rule }).map((each) => each.message);
}
