import { h } from '../dc/dom.js';
import { person } from '../dc/people.js';
import { sentence, when } from '../dc/words.js';

const grid = (heads, rows) => h('div.scroll', h('table', h('thead', h('tr', heads.map((word) => h('th', { scope: 'col' }, word)))), h('tbody', rows)));
const chip = (status) => h(`span.chip.${String(status).toLowerCase()}`, String(status).toLowerCase());
const cell = (one) => one && h('div.cell', h('strong', one.key), one.note && h('span.muted', ` ${one.note}`), h('div.small', one.title));
const cells = (list) => (list ?? []).map(cell);

/** The trace matrix, one line per need and input; an empty cell is a hole. Where several features meet, each line says whose. */
export function matrix(lines, featureOf) {
  if (!lines.length) return h('p', 'There are no needs and no inputs yet.');
  const used = (name) => lines.some((line) => line[name]?.length);
  const parts = [['outputs', 'Outputs'], ['controls', 'Risk controls'], ['verifications', 'Verification'], ['validations', 'Validation']].filter(([name]) => used(name));
  return grid([...(featureOf ? ['Feature'] : []), 'User need', 'Design input', ...parts.map(([, words]) => words), 'Status'],
    lines.map((line) => h('tr', featureOf && h('td.short', featuresOf(line, featureOf)), h('td', cell(line.need)), h('td', cell(line.input)), parts.map(([name]) => h('td', cells(line[name]))), h('td', chip(line.status)))));
}

/** Of a need, and of an input where it is another one's. */
function featuresOf({ need, input }, featureOf) {
  const [whose, others] = [need, input].map((one) => one && featureOf(one.key));
  return [whose && h('div', whose), others && others.textContent !== whose?.textContent && h('div', others)];
}

const evaluated = (severity, probability, letter) => h('div.small.nowrap', letter && [h(`span.chip.risk-${letter}`, letter), ' '], h('span.muted', severity || probability ? `S${severity ?? '?'} ${/^\d/.test(probability ?? '?') ? `P${probability}` : `P ${probability ?? '?'}`}` : 'not estimated'));

const TYPES = { DESIGN: '1. safe by design', PROTECTION: '2. protective measure', INFORMATION: '3. information' };

/** Every hazardous situation with what controls it, and its evaluation before and after; where several features meet, with its own. */
export function riskList(all, featureOf) {
  if (!all.length) return null;
  const parts = [
    ['Hazard', (line) => [cell({ key: line.hazard, title: line.title }), (line.introducedBy ?? []).map((one) => h('div.small.muted', `brought by ${one.key}`))]],
    ...(featureOf ? [['Feature', (line) => h('div.nowrap', featureOf(line.hazard))]] : []), ['Situation', (line) => h('div.small.words', line.situation)], ['Harm', (line) => h('div.small.words', line.harm)],
    ['Before', (line) => evaluated(line.severity, line.probability, line.evaluation)], ['Controls', (line) => cells((line.controls ?? []).map((one) => ({ ...one, note: TYPES[one.note] ?? one.note }))), 'controls'],
    ['It is there', (line) => cells(line.implementation), 'implementation'], ['It works', (line) => cells(line.effectiveness), 'effectiveness'],
    ['After', (line) => evaluated(line.residualSeverity, line.residualProbability, line.residualEvaluation)],
    ['Why it may remain', (line) => h('div.small', line.justification), 'justification'], ['Told on', (line) => cells(line.told), 'told'], ['Status', (line) => chip(line.status)],
  ].filter(([, , name]) => !name || all.some((line) => line[name]?.length));
  return grid(parts.map(([words]) => words), all.map((line) => h('tr', { tabindex: -1, dataset: { hazard: line.hazard } }, parts.map(([, draw]) => h('td', draw(line))))));
}

export function links(all) {
  if (!all.length) return h('p', 'There are no links yet.');
  return grid(['From', 'Relation', 'To', 'Status'], all.map(({ from, relation, to, status }) => h('tr', h('td.key', from), h('td', relation), h('td.key', to), h('td', chip(status)))));
}

/** Entries of the audit log. `content` is the text that was hashed, read here for people. */
export function log(entries) {
  return grid(['No.', 'When', 'Who', 'What', 'About', 'Under'], entries.map(({ sequence, content }) => {
    const { time, actor, action, data = {}, model } = typeof content === 'string' ? JSON.parse(content) : content;
    return h('tr', h('td', String(sequence)), h('td', when(time)), h('td', person(actor)), h('td', sentence(action)),
      h('td', [data.item ?? data.task ?? data.name, data.revision && `revision ${data.revision}`, data.reason].filter(Boolean).join(', ')),
      h('td.small', model ? `${model.key} ${model.version}, ${sentence(String(model.activity).replace(/^.*_/, ''))}` : ''));
  }));
}
