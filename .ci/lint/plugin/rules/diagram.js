'use strict';

const { is, isAny } = require('bpmnlint-utils');
const { isFlowNode, rule } = require('../elements');

const EXTERNAL = ['bpmn:Event', 'bpmn:Gateway', 'bpmn:SequenceFlow'];
// A screen of 1920 by 1080, less the bars of the browser and of Cockpit.
const SCREEN = { width: 1700, height: 820 };
const slanted = (points) => points.slice(1).some((each, i) => each.x !== points[i].x && each.y !== points[i].y);

/** How wide and how high everything is that is drawn, labels too. */
function size(elements) {
  const boxes = elements.flatMap(({ bounds, label, waypoint = [] }) => [bounds, label?.bounds, ...waypoint]).filter(Boolean);
  const span = (from, by) => (boxes.length ? Math.max(...boxes.map((box) => box[from] + (box[by] ?? 0))) - Math.min(...boxes.map((box) => box[from])) : 0);
  return { width: span('x', 'width'), height: span('y', 'height') };
}

/** Every element of the flow is on the plane, its label too, flows run straight, and all of it fits one screen. */
module.exports = rule((node, reporter) => {
  if (!is(node, 'bpmn:Definitions')) {
    return;
  }
  const drawn = new Map(
    (node.diagrams ?? []).flatMap((each) => each.plane?.planeElement ?? []).map((each) => [each.bpmnElement?.id, each]),
  );
  const { width, height } = size([...drawn.values()]);
  if (width > SCREEN.width || height > SCREEN.height) {
    reporter.report(node.id, `The diagram of ${Math.ceil(width)} by ${Math.ceil(height)} does not fit one screen of ${SCREEN.width} by ${SCREEN.height}: make a phase of its own of a part`);
  }
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
