import test from 'node:test';
import assert from 'node:assert/strict';
import { parse, guessMapping, toObjects, matchColumn } from '../../main/resources/static/dc/delimited.js';
import { columnsOf } from '../../main/resources/static/dc/columns.js';

const COLUMNS = [{ name: 'key', label: 'Key' }, ...columnsOf('DESIGN_INPUT'), { name: 'links', label: 'Links' }];

test('reads cells with tabs, line breaks and quotes as a spreadsheet copies them', () => {
  const text = 'DI-1\t"Two lines:\nhere"\t"said ""no"""\r\nDI-2\tplain\t5" pipe\n';
  assert.deepEqual(parse(text), [['DI-1', 'Two lines:\nhere', 'said "no"'], ['DI-2', 'plain', '5" pipe']]);
});

test('reads a CSV file with a byte order mark, commas in quotes, and no last line break', () => {
  assert.deepEqual(parse('\uFEFFid,text\n1,"a, b"', ','), [['id', 'text'], ['1', 'a, b']]);
});

test('leaves out empty lines, keeps empty cells', () => {
  assert.deepEqual(parse('a\t\tc\n\n\t\t\n'), [['a', '', 'c']]);
});

test('takes the first row as header when its cells name columns', () => {
  const guess = guessMapping(parse('ID\tRequirement\tVerification\tDerived from\nDI-1\tText\tT\tSR-1'), COLUMNS);
  assert.deepEqual(guess, { header: true, mapping: ['key', 'text', 'verifyMethod', 'links'] });
});

test('finds keys and the longest text where there is no header', () => {
  const guess = guessMapping(parse('SR-1\tok\tA rather long statement\nSR-2\tok\tAnother long statement'), COLUMNS);
  assert.deepEqual(guess, { header: false, mapping: ['key', '', 'text'] });
});

test('does not use one column twice', () => {
  const { mapping } = guessMapping(parse('Title\tName\tText\na\tb\tc'), COLUMNS);
  assert.deepEqual(mapping, ['title', '', 'text']);
});

test('knows other words for a column, and none for what the kind does not have', () => {
  assert.equal(matchColumn('Verification method', COLUMNS), 'verifyMethod');
  assert.equal(matchColumn('Colour', COLUMNS), '');
});

test('turns rows into objects without empty cells', () => {
  const rows = parse('ID\tText\tUnit\nDI-1\tA\t\nDI-2\tB\tms');
  assert.deepEqual(toObjects(rows, { header: true, mapping: ['key', 'text', 'unit'] }), [{ key: 'DI-1', text: 'A' }, { key: 'DI-2', text: 'B', unit: 'ms' }]);
});
