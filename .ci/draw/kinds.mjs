// Draws the ways that six kinds of product take through the models, and writes docs/product-kinds.md around them. The ways
// are those that ProductKindsIT keeps in docs/product-kinds; what is expected of a kind is in src/test/resources/kinds.
// Needs a Chromium: CHROMIUM=/path/to/it, otherwise /usr/bin/chromium.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { stable } from './stable.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const KINDS = ['device-software', 'wearable-hardware', 'ai-diagnostic', 'telehealth-service', 'ehr-module', 'wellness-app'];
const MODELS = ['feature-lifecycle', 'regulatory-assessment', 'design-inputs', 'design-outputs', 'verification', 'release'];
const WORDS = {
  'device-software': 'Device software', 'wearable-hardware': 'Wearable hardware', 'ai-diagnostic': 'AI diagnostic',
  'telehealth-service': 'Telehealth service', 'ehr-module': 'EHR module', 'wellness-app': 'Wellness app',
};
const TASKS = {
  T01: 'Define intended use', T02: 'Endorse clinical need', T03: 'Assess commercial fit', T04: 'Classify', T05: 'Assess privacy', T06: 'Plan design', T07: 'Define design inputs',
  T08a: 'Analyse use-related risk', T08b: 'Evaluate usability summatively', T09: 'Analyse hazards', T10a: 'Plan security', T10b: 'Test security', T11a: 'Plan data and model', T11b: 'Evaluate model performance',
  T12: 'Record design outputs', T13: 'Verify design', T14: 'Check risk controls', T14b: 'Judge overall residual risk', T15: 'Validate design', T17: 'Confirm labels and claims', T18: 'Submit to authority',
  T19: 'Transfer design', T20: 'Launch', T25: 'Define interoperability',
};

const read = async (path) => JSON.parse(await readFile(`${root}${path}`, 'utf8'));

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});

async function draw(xml, flows) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1040, height: 900 });
  await page.setContent('<!doctype html><body style="margin:0;background:#fff"><div id="canvas" style="height:900px"></div>');
  await page.addScriptTag({ path: `${root}node_modules/bpmn-js/dist/bpmn-viewer.production.min.js` });
  const svg = await page.evaluate(async (source, taken) => {
    const viewer = new window.BpmnJS({ container: '#canvas' });
    await viewer.importXML(source);
    const elements = viewer.get('elementRegistry');
    const graphics = viewer.get('graphicsFactory');
    const onTheWay = new Set(taken);
    elements.forEach((element) => {
      if (onTheWay.has(element.id) && element.source) {
        onTheWay.add(element.source.id).add(element.target.id);
      }
    });
    elements.forEach((element, picture) => {
      const about = element.labelTarget ?? element;
      if (!element.di || element === viewer.get('canvas').getRootElement()) return;
      const on = onTheWay.has(about.id);
      element.di.set('color:border-color', on ? '#116329' : '#b7bdc5');
      element.di.set('color:background-color', on && !element.waypoints ? '#d7f5de' : '#ffffff');
      if (element.di.label) element.di.label.set('color:color', on ? '#0b3d19' : '#9aa1a9');
      graphics.update(element.waypoints ? 'connection' : 'shape', element, picture);
    });
    return (await viewer.saveSVG()).svg;
  }, xml, flows);
  await page.close();
  return stable(svg);
}

/** Six columns would be stamps: two rows of three can be looked at. */
function sideBySide(model) {
  const cell = (kind) => `<td><a href="images/product-kinds/${model}-${kind}.svg"><img src="images/product-kinds/${model}-${kind}.svg" width="320" alt="${WORDS[kind]}: ${model}"></a><br>${WORDS[kind]}</td>`;
  const row = (kinds) => `<tr>${kinds.map(cell).join('')}</tr>`;
  return `<table>\n${row(KINDS.slice(0, 3))}\n${row(KINDS.slice(3))}\n</table>`;
}

try {
  await mkdir(`${root}docs/images/product-kinds`, { recursive: true });
  const kinds = Object.fromEntries(await Promise.all(KINDS.map(async (kind) => [kind, await read(`src/test/resources/kinds/${kind}.json`)])));
  const ways = Object.fromEntries(await Promise.all(KINDS.map(async (kind) => [kind, (await read(`docs/product-kinds/${kind}.json`)).way])));
  for (const model of MODELS) {
    const xml = await readFile(`${root}processes/${model}.bpmn`, 'utf8');
    for (const kind of KINDS) {
      await writeFile(`${root}docs/images/product-kinds/${model}-${kind}.svg`, await draw(xml, ways[kind][model] ?? []));
    }
    console.log(model);
  }
  const table = Object.entries(TASKS).map(([number, name]) =>
    `| ${number} ${name} | ${KINDS.map((kind) => (kinds[kind].runs.includes(number) ? '●' : '–')).join(' | ')} |`);
  const line = (label, of) => `| ${label} | ${KINDS.map((kind) => of(kinds[kind])).join(' | ')} |`;
  await writeFile(`${root}docs/product-kinds.md`, `# Six kinds of product, six ways

What a feature has to do depends on what it is. \`ProductKindsIT\` takes one feature of each kind from the idea to the launch, every task by a person of its function, and compares what ran and what was spared with the lists in \`src/test/resources/kinds\`, which were written before the tables were asked. Its way through the models is kept in \`docs/product-kinds\`; the test fails when the way is another one.

${KINDS.map((kind) => `- **${WORDS[kind]}**: "${kinds[kind].title}". ${kinds[kind].intendedUse} Offered in ${kinds[kind].markets.join(' and ')}.`).join('\n')}

## What runs, and what is spared

| | ${KINDS.map((kind) => WORDS[kind]).join(' | ')} |
|---|${KINDS.map(() => '---').join('|')}|
${line('Track', (kind) => kind.track)}
${line('Gates', (kind) => kind.gates.join(' '))}
${table.join('\n')}

● runs, – is spared. G0 is passed on every track: before the classification nobody knows which one it is. For each task that is spared the classification names the version of the table, the rules that would have asked for it, and the answers that kept them from asking.

## The ways

Green is what the feature went through; grey is what it was spared. A phase of which no task is asked is called and left at once.

${MODELS.map((model) => `### ${model}\n\n${sideBySide(model)}`).join('\n\n')}

To draw this page again: \`mvn verify -Dit.test=ProductKindsIT -Dproduct-kinds.write=true\`, then \`npm run draw:kinds\`.
`);
} finally {
  await browser.close();
}
