import { h } from '../dc/dom.js';
import { sentence, when } from '../dc/words.js';

const grid = (heads, rows) => h('div.scroll', h('table', h('thead', h('tr', heads.map((word) => h('th', { scope: 'col' }, word)))), h('tbody', rows)));
const chip = (status) => h(`span.chip.${String(status).toLowerCase()}`, String(status).toLowerCase());
const cell = (one) => one && h('div.cell', h('strong', one.key), one.note && h('span.muted', ` ${one.note}`), h('div.small', one.title));
const cells = (list) => (list ?? []).map(cell);

/** The trace matrix, one line per need and input; an empty cell is a hole. */
export function matrix(lines) {
  if (!lines.length) return h('p', 'There are no needs and no inputs yet.');
  const used = (name) => lines.some((line) => line[name]?.length);
  const parts = [['outputs', 'Outputs'], ['controls', 'Risk controls'], ['verifications', 'Verification'], ['validations', 'Validation']].filter(([name]) => used(name));
  return grid(['User need', 'Design input', ...parts.map(([, words]) => words), 'Status'],
    lines.map((line) => h('tr', h('td', cell(line.need)), h('td', cell(line.input)), parts.map(([name]) => h('td', cells(line[name]))), h('td', chip(line.status)))));
}

const evaluated = (severity, probability, letter) => [letter && h(`span.chip.risk-${letter}`, letter), ' ', h('span.muted.small', severity || probability ? `S${severity ?? '?'}, P ${probability ?? '?'}` : 'not estimated')];

/** Every hazardous situation with what controls it, and its evaluation before and after. */
export function riskList(all) {
  if (!all.length) return null;
  return grid(['Hazard', 'Situation and harm', 'Before', 'Controls', 'What shows that they are there, and work', 'After', 'Why it may remain', 'Told on', 'Status'],
    all.map((line) => h('tr', h('td', cell({ key: line.hazard, title: line.title }), (line.introducedBy ?? []).map((one) => h('div.small.muted', `brought by ${one.key}`))), h('td', line.situation, h('div.small', line.harm)), h('td', evaluated(line.severity, line.probability, line.evaluation)),
      h('td', cells(line.controls)), h('td', cells(line.implementation), cells(line.effectiveness)), h('td', evaluated(line.residualSeverity, line.residualProbability, line.residualEvaluation)),
      h('td.small', line.justification), h('td', cells(line.told)), h('td', chip(line.status)))));
}

export function links(all) {
  if (!all.length) return h('p', 'There are no links yet.');
  return grid(['From', 'Relation', 'To', 'Status'], all.map(({ from, relation, to, status }) => h('tr', h('td.key', from), h('td', relation), h('td.key', to), h('td', chip(status)))));
}

/** Entries of the audit log. `content` is the text that was hashed, read here for people. */
export function log(entries) {
  return grid(['No.', 'When', 'Who', 'What', 'About', 'Under'], entries.map(({ sequence, content }) => {
    const { time, actor, action, data = {}, model } = typeof content === 'string' ? JSON.parse(content) : content;
    return h('tr', h('td', String(sequence)), h('td', when(time)), h('td', actor), h('td', sentence(action)),
      h('td', [data.item ?? data.task ?? data.name, data.revision && `revision ${data.revision}`, data.reason].filter(Boolean).join(', ')),
      h('td.small', model ? `${model.key} ${model.version}, ${sentence(String(model.activity).replace(/^.*_/, ''))}` : ''));
  }));
}
