import test from 'node:test';
import assert from 'node:assert/strict';
import { formatOf } from '../../main/resources/static/dc/file-format.js';

const of = (name, beginning, offered) => formatOf(name, beginning, offered).name;

test('a file is what it begins with, whatever its name', () => {
  assert.equal(of('bom.json', '{"bomFormat": "CycloneDX"'), 'cyclonedx');
  assert.equal(of('bom.xml', '<bom xmlns="http://cyclonedx.org/schema/bom/1.5"'), 'cyclonedx');
  assert.equal(of('bom.json', '{"spdxVersion": "SPDX-2.3"'), 'spdx');
  assert.equal(of('alarm.txt', '# ours\nSPDXVersion: SPDX-2.3'), 'spdx');
  assert.equal(of('items.csv', 'key,kind,text\nDI-1,DESIGN_INPUT,bomFormat'), 'csv');
});

test('where nothing tells, the usual format of the task is tried, and the server says what is wrong', () => {
  assert.equal(of('list', 'key,kind'), 'csv');
});
