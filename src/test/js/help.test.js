import test from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { SHOWS, SPECIAL, USUAL } from '../../main/resources/static/dc/usual-columns.js';

const FOUNDED = /^(company convention(, for \S.+)?|(ISO|IEC|MDR|IVDR|MDCG|GDPR|IMDRF|FDA (guidance|policy)|FD&C Act section|\d+ CFR|Regulation \(EU\)) ?\S.*)$/;
/** What the clause says is left out of the help, which is for everybody. */
const LEGAL = /\b(ISO|IEC) \d|\bCFR\b|\bArticle \d|\bAnnex [IVX]+\b|\b[Ss]ection \d|\bRule \d/;

const columns = [...Object.entries(USUAL), ...Object.entries(SPECIAL), ['results', [SHOWS]]].flatMap(([kind, all]) => all.map((column) => [`${kind} ${column.name}`, column]));

test('every column of every kind says in plain words what to write there', () => {
  for (const [name, { help }] of columns) {
    assert.ok(help?.length > 10 && help.length < 260 && /[.?]$/.test(help), `${name}: ${help}`);
    assert.ok(!LEGAL.test(help), `${name} names its clause in its help: ${help}`);
  }
});

test('every column of every kind names what founds it, or that the company asks', () => {
  for (const [name, { clause }] of columns) assert.match(clause ?? '', FOUNDED, name);
});

test('every other field of a form does so too', () => {
  const folder = 'src/main/resources/static/dc/';
  const made = readdirSync(folder).filter((file) => file.endsWith('.js')).flatMap((file) => {
    const source = readFileSync(folder + file, 'utf8');
    const fields = file === 'idea.js' ? /^ {2}\{ name: .+?\},$/gm : /makeField\(\{ name: .+? \},? ?[[a-z'"{]/gs;
    return [...source.matchAll(fields)].map(([text]) => [file, text]);
  });
  assert.ok(made.length > 12, 'The fields of the forms are found');
  for (const [file, text] of made) {
    assert.match(text, /help: /, `${file}: ${text}`);
    assert.match(text, /clause: /, `${file}: ${text}`);
  }
});
