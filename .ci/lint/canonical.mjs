// Every model reads as the Modeler saves it, so that a saved model shows only what somebody changed.
// `--fix` writes it that way.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, models, parse, report } from './models.mjs';

/** What keeps a model from being canonical. */
export async function judge({ key, kind, xml }) {
  const { definitions, warnings } = await parse(kind, xml);
  const problems = [...warnings];
  if (xml.includes('<!--')) {
    problems.push('holds an XML comment; the next save in the Modeler deletes it, use the documentation instead');
  }
  const ids = (definitions.rootElements ?? definitions.drgElement ?? [])
    .filter((each) => ['bpmn:Process', 'dmn:Decision'].includes(each.$type))
    .map((each) => each.id);
  // A file of several decisions is a graph, and the graph has the name.
  if (!(kind === 'dmn' && ids.length > 1 ? [definitions.id] : ids).includes(key)) {
    problems.push(`holds no process or decision with the id ${key}, but ${ids.join(', ') || 'none'}`);
  }
  const canonical = await format(kind, definitions);
  if (canonical !== xml) {
    const line = xml.split('\n').findIndex((each, index) => each !== canonical.split('\n')[index]) + 1;
    problems.push(`is not as the Modeler saves it, from line ${line} on; run npm run fix:models`);
  }
  return { problems, canonical };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = [];
  for (const model of await models()) {
    const judged = await judge(model);
    if (process.argv.includes('--fix') && judged.canonical !== model.xml) {
      await writeFile(model.path, judged.canonical);
      problems.push(...(await judge({ ...model, xml: judged.canonical })).problems.map((problem) => ({ file: model.file, problem })));
    } else {
      problems.push(...judged.problems.map((problem) => ({ file: model.file, problem })));
    }
  }
  report(problems);
}
