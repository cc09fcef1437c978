'use strict';

const { is, isAny } = require('bpmnlint-utils');
const { isFlowNode, rule } = require('../elements');

const EXTERNAL = ['bpmn:Event', 'bpmn:Gateway', 'bpmn:SequenceFlow'];
const slanted = (points) => points.slice(1).some((each, i) => each.x !== points[i].x && each.y !== points[i].y);

/** Every element of the flow is on the plane, its label too, and flows run straight. */
module.exports = rule((node, reporter) => {
  if (!is(node, 'bpmn:Definitions')) {
    return;
  }
  const drawn = new Map(
    (node.diagrams ?? []).flatMap((each) => each.plane?.planeElement ?? []).map((each) => [each.bpmnElement?.id, each]),
  );
  for (const process of node.rootElements.filter((each) => is(each, 'bpmn:Process'))) {
    for (const element of process.flowElements ?? []) {
      const shape = drawn.get(element.id);
      if (!isFlowNode(element) && !is(element, 'bpmn:SequenceFlow')) {
        continue;
      }
      if (!shape || (is(element, 'bpmn:SequenceFlow') ? !(shape.waypoint?.length > 1) : !shape.bounds)) {
        reporter.report(element.id, 'Element is not drawn');
        continue;
      }
      if (element.name && isAny(element, EXTERNAL) && !shape.label?.bounds) {
        reporter.report(element.id, 'Label has no place in the diagram');
      }
      if (shape.waypoint && slanted(shape.waypoint)) {
        reporter.report(element.id, 'Flow runs askew');
      }
    }
  }
});
