import test from 'node:test';
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { SHOWS, SPECIAL, USUAL } from '../../main/resources/static/dc/usual-columns.js';
import { wordColumns } from '../../main/resources/static/dc/columns.js';
import { foreign, meanings } from '../../main/resources/static/dc/value-words.js';

const server = JSON.parse(await readFile(new URL('../../main/resources/rules/choices.json', import.meta.url), 'utf8'));
const ANSWERS = ['yes', 'no', 'unknown'];

/** KIND field -> words, as the forms offer them; classes of risk are the company's. */
const offered = () => Object.fromEntries(Object.keys(USUAL).flatMap((kind) => {
  const results = ['VERIFICATION', 'VALIDATION'].includes(kind) ? [SHOWS] : [];
  return [...USUAL[kind], ...(SPECIAL[kind] ?? []), ...results].filter(({ type, classes }) => !classes && ['choice', 'choices', 'yesno'].includes(type)).map((column) => [`${kind} ${column.name}`, words(column)]);
}));
const words = ({ type, options = [] }) => (type === 'yesno' ? ['yes', 'no'] : [...options.map((one) => one.value ?? one), ...options.map(({ also }) => also).filter(Boolean)]);

/** The same, as the server checks them. */
const checked = () => {
  const all = {};
  for (const [kind, fields] of Object.entries(server['yes or no'])) for (const field of fields) all[`${kind} ${field}`] = ['yes', 'no'];
  for (const [kind, fields] of Object.entries(server['yes, no or unknown'])) for (const field of fields) all[`${kind} ${field}`] = ANSWERS;
  for (const section of ['one of', 'any of']) for (const [kind, fields] of Object.entries(server[section])) for (const [field, list] of Object.entries(fields)) all[`${kind} ${field}`] = list;
  return all;
};

test('what a form offers as a choice is what the server takes, and the other way round', () => {
  assert.deepEqual(checked(), offered());
});

test('a column that takes several words in its form takes them on the server, too', () => {
  for (const [kind, columns] of Object.entries({ ...USUAL, ...SPECIAL })) for (const { name, type } of columns) if (type === 'choices') assert.ok(server['any of'][kind][name], `${kind} ${name}`);
});

test('a word that a file has for a choice is taken for it where it says so, and asked for otherwise', () => {
  const column = (kind, wanted) => wordColumns(kind).find(({ name }) => name === wanted);
  const meant = (kind, name, ...file) => meanings(file.map((word) => ({ word })), column(kind, name).options);
  assert.deepEqual(meant('VERIFICATION', 'result', 'pass', 'Fail', 'failed'), { pass: 'PASS', Fail: 'FAIL', failed: undefined });
  assert.deepEqual(meant('DESIGN_INPUT', 'verifyMethod', 'TEST', 'Analysis', 'T', 'Demo'), { TEST: 'TEST', Analysis: 'A', T: 'T', Demo: undefined });
  assert.deepEqual(meant('USE_TASK', 'critical', 'Yes', 'true', 'y'), { Yes: 'yes', true: 'true', y: undefined });
  assert.deepEqual(meant('DESIGN_INPUT', 'standard', 'FHIR R4', 'dicom'), { 'FHIR R4': undefined, dicom: 'DICOM' });
  const known = [{ word: 'TEST' }, { word: 'T' }];
  assert.equal(foreign(known, meanings(known, column('DESIGN_INPUT', 'verifyMethod').options)), false);
});
