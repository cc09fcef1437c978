// Names every JUnit test that failed, with the head of what it said: a log that is cut to its end still tells which.
// Then sums the tests of all runners into one line, "N passed, N failed, N skipped"; exits 1 when one failed or none ran.
// Reads JUnit's reports (*.xml) and what Node's test runner printed (*.txt) from the folders that are named.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const total = { passed: 0, failed: 0, skipped: 0 };

function addJUnit(report) {
  const suite = report.match(/<testsuite\s[^>]*>/)?.[0];
  if (!suite) {
    return;
  }
  const number = (name) => Number(suite.match(new RegExp(`\\s${name}="(\\d+)"`))?.[1] ?? 0);
  const failed = number('failures') + number('errors');
  total.failed += failed;
  total.skipped += number('skipped');
  total.passed += number('tests') - failed - number('skipped');
}

const SHOWN_LINES = 25;

function nameFailures(report) {
  for (const [, attributes, body] of report.matchAll(/<testcase\s([^>]*[^/])>([\s\S]*?)<\/testcase>/g)) {
    const said = body.match(/<(?:failure|error)\b[^>]*>([\s\S]*?)<\/(?:failure|error)>/)?.[1];
    if (said === undefined) {
      continue;
    }
    const attribute = (name) => attributes.match(new RegExp(`\\b${name}="([^"]*)"`))?.[1];
    const text = said.replace(/^<!\[CDATA\[|\]\]>$/g, '').split('\n').slice(0, SHOWN_LINES).join('\n  ');
    console.log(`Failed: ${attribute('classname')}.${attribute('name')}\n  ${text}\n`);
  }
}

function addNode(printed) {
  const number = (name) => Number(printed.match(new RegExp(`^(?:#|ℹ) ${name} (\\d+)$`, 'm'))?.[1] ?? 0);
  total.passed += number('pass');
  total.failed += number('fail') + number('cancelled');
  total.skipped += number('skipped') + number('todo');
}

for (const folder of process.argv.slice(2).filter((name) => existsSync(name))) {
  for (const file of readdirSync(folder)) {
    const text = () => readFileSync(join(folder, file), 'utf8');
    if (/^TEST-.*\.xml$/.test(file)) {
      addJUnit(text());
      nameFailures(text());
    } else if (file.endsWith('.txt')) {
      addNode(text());
    }
  }
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
