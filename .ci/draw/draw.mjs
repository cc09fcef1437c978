// Draws every model of processes/ into docs/images: diagrams and graphs of tables as SVG, tables that stand alone as PNG.
// Needs a Chromium: CHROMIUM=/path/to/it, otherwise /usr/bin/chromium.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { stable } from './stable.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const asset = (path) => `${root}node_modules/${path}`;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});

async function page(width, ...styles) {
  const opened = await browser.newPage();
  await opened.setViewport({ width, height: 900 });
  await opened.setContent('<!doctype html><body style="margin:0;background:#fff"><div id="canvas" style="height:900px"></div>');
  for (const path of styles) {
    await opened.addStyleTag({ content: await readFile(asset(path), 'utf8') });
  }
  return opened;
}

async function drawDiagram(xml) {
  const drawing = await page(1040);
  await drawing.addScriptTag({ path: asset('bpmn-js/dist/bpmn-viewer.production.min.js') });
  const svg = await drawing.evaluate(async (source) => {
    const viewer = new window.BpmnJS({ container: '#canvas' });
    const { warnings } = await viewer.importXML(source);
    if (warnings.length > 0) {
      throw new Error(warnings.map((warning) => warning.message).join('\n'));
    }
    return (await viewer.saveSVG()).svg;
  }, xml);
  await drawing.close();
  return stable(svg);
}

async function drawTable(xml) {
  // A column has its least width; a table of many is wider than a page.
  const columns = xml.match(/<dmn:(input|output) /g).length;
  const drawing = await page(
    Math.max(1040, 420 + columns * 200),
    'dmn-js/dist/assets/dmn-js-shared.css',
    'dmn-js/dist/assets/dmn-js-decision-table.css',
    'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css',
  );
  await drawing.addStyleTag({ content: '#canvas{height:auto!important} .view-drd{display:none}' });
  await drawing.addScriptTag({ path: asset('dmn-js/dist/dmn-viewer.production.min.js') });
  await drawing.evaluate(async (source) => {
    const viewer = new window.DmnJS({ container: '#canvas' });
    await viewer.importXML(source, { open: false });
    await viewer.open(viewer.getViews().find((view) => view.type === 'decisionTable'));
  }, xml);
  const table = await drawing.waitForSelector('.dmn-decision-table-container');
  // Room below the last row for the mark of the library that draws.
  await table.evaluate((element) => { element.style.paddingBottom = '40px'; });
  const png = await table.screenshot();
  await drawing.close();
  return png;
}

/** A file of several tables: how they lean on each other. */
async function drawGraph(xml) {
  const drawing = await page(1600, 'dmn-js/dist/assets/dmn-js-shared.css', 'dmn-js/dist/assets/dmn-js-drd.css', 'dmn-js/dist/assets/diagram-js.css', 'dmn-js/dist/assets/dmn-font/css/dmn-embedded.css');
  await drawing.addScriptTag({ path: asset('dmn-js/dist/dmn-viewer.production.min.js') });
  const svg = await drawing.evaluate(async (source) => {
    const viewer = new window.DmnJS({ container: '#canvas' });
    await viewer.importXML(source, { open: false });
    await viewer.open(viewer.getViews().find((view) => view.type === 'drd'));
    return (await viewer.getActiveViewer().saveSVG()).svg;
  }, xml);
  await drawing.close();
  return stable(svg);
}

try {
  await mkdir(`${root}docs/images`, { recursive: true });
  const only = process.argv.slice(2);
  for (const file of (await readdir(`${root}processes`)).sort()) {
    const kind = extname(file);
    const key = basename(file, kind);
    if (!['.bpmn', '.dmn'].includes(kind) || (only.length > 0 && !only.includes(key))) {
      continue;
    }
    const xml = await readFile(`${root}processes/${file}`, 'utf8');
    const several = kind === '.dmn' && xml.match(/<dmn:decision /g).length > 1;
    const [target, picture] =
      kind === '.bpmn' ? [`${key}.svg`, await drawDiagram(xml)] : several ? [`${key}.svg`, await drawGraph(xml)] : [`${key}.png`, await drawTable(xml)];
    await writeFile(`${root}docs/images/${target}`, picture);
    console.log(`docs/images/${target}`);
  }
} finally {
  await browser.close();
}
