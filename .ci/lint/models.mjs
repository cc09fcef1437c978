import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';

const require = createRequire(import.meta.url);
const bpmn = new BpmnModdle({ camunda: require('camunda-bpmn-moddle/resources/camunda.json') });
const dmn = new DmnModdle({ camunda: require('camunda-dmn-moddle/resources/camunda.json') });

/** The models of a folder, with their name, kind and text. */
export async function models(folder = fileURLToPath(new URL('../../processes/', import.meta.url))) {
  const files = (await readdir(folder)).filter((each) => ['.bpmn', '.dmn'].includes(extname(each))).sort();
  return Promise.all(
    files.map(async (file) => ({
      path: `${folder.replace(/\/?$/, '/')}${file}`,
      file,
      key: basename(file, extname(file)),
      kind: extname(file).slice(1),
      xml: await readFile(`${folder}/${file}`, 'utf8'),
    })),
  );
}

/** What moddle reads out of a text, and what it could not read. */
export async function parse(kind, xml) {
  const { rootElement, warnings } = await (kind === 'bpmn' ? bpmn.fromXML(xml) : dmn.fromXML(xml, 'dmn:Definitions'));
  return { definitions: rootElement, warnings: warnings.map((warning) => warning.message) };
}

/** The text as the Modeler would save it. */
export async function format(kind, definitions) {
  const { xml } = await (kind === 'bpmn' ? bpmn : dmn).toXML(definitions, { format: true });
  return xml.endsWith('\n') ? xml : `${xml}\n`;
}

/** Prints what is wrong, file by file, and sets the exit code. */
export function report(problems) {
  for (const { file, problem } of problems) {
    console.error(`${file}: ${problem}`);
  }
  process.exitCode = problems.length > 0 ? 1 : 0;
}
