import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { get, path } from './api.js';
import { byKey, isRow, kindName, plural, ROW_KINDS, sentence, when } from './words.js';
import { columnsOf } from './columns.js';
import { nameOf } from './people.js';
import { shown } from './item-row.js';
import { listDiff, shares, wordDiff } from './text-diff.js';

const HIDDEN = ['title'];

/** What happened to a row, in one word. */
export const fate = ({ before, after, retired, fields }) => {
  if (before === undefined || before === null) return 'new';
  if (after === undefined || after === null || (retired && fields.some(({ field }) => field === 'retired'))) return 'retired';
  return 'changed';
};

/** Changes by kind: rows first, then documents, each in the order people count. */
export function byKind(changes) {
  const kinds = [...new Set(changes.map(({ kind }) => kind))];
  const rank = (kind) => (isRow(kind) ? ROW_KINDS.indexOf(kind) : 99);
  return kinds.sort((a, b) => rank(a) - rank(b) || byKey(a, b))
    .map((kind) => ({ kind, changes: changes.filter((one) => one.kind === kind).sort((a, b) => byKey(a.key, b.key)) }));
}

/** `<dc-changes>`: what changed since the last baseline, or under this revision; by whom, and why. */
export class DcChanges extends DcElement {
  connectedCallback() {
    this.box = h('section.card', { 'aria-label': 'What changed' }, h('div.body.muted', 'Looking for changes …'));
    this.root.replaceChildren(this.box, this.live);
    super.connectedCallback();
    this.on('dc-gaps', () => this.read());
  }

  load() { this.read(); }

  async read() {
    if (!this.scope.taskId) return;
    try {
      const answer = await get(path`tasks/${this.scope.taskId}/changes`);
      if (this.isNew(answer)) this.draw(answer);
    } catch (problem) {
      this.drawn = undefined;
      fill(this.box, h('div.body', h('div.note.crit', `What changed could not be read. ${problem.message}`)));
    }
  }

  draw({ since, changes: delta, features }) {
    const asked = this.getAttribute('heading');
    if (!features) {
      const heading = asked ?? (since ? `What changed since gate ${since}` : 'What changed');
      fill(this.box, h('div.head', h('h2', heading), h('span.grow'), delta && h('span', this.counted(delta))), this.delta(since, delta));
      return;
    }
    // Each feature of a release passed its gates by itself, so each is compared with its own last one.
    fill(this.box, h('div.head', h('h2', asked ?? 'What changed since the last gate of each feature')),
      features.map(({ feature: { key, title }, since: gate, changes }) => h('section', { dataset: { feature: key } },
        h('div.head', h('h3', `${key} ${title}`), h('span.grow'), h('span', [gate && `since gate ${gate}`, changes && this.counted(changes)].filter(Boolean).join(': '))),
        this.delta(gate, changes, key))));
  }

  /** @param of the feature; rows of others among them are such that it shares with them */
  delta(since, delta, of = this.scope.featureKey) {
    if (!delta) return h('div.body', h('p.muted', 'No gate of this feature was passed before: everything in the record is new.'));
    const { changes, suspects = [] } = delta;
    return h('div.body', changes.length === 0 && h('p.muted', since ? `Nothing has changed since gate ${since}.` : 'Nothing has changed yet.'),
      suspects.length > 0 && this.suspects(suspects),
      byKind(changes).map((group) => h('section', { dataset: { kind: group.kind } }, h('h3', `${kindName(group.kind, 2)} (${group.changes.length})`), group.changes.map((change) => this.one(change, of)))));
  }

  counted({ changes, suspects = [] }) {
    const of = (what) => changes.filter((one) => fate(one) === what).length;
    const parts = ['new', 'changed', 'retired'].map((what) => of(what) && `${of(what)} ${what}`).filter(Boolean);
    return [plural(changes.length, 'item'), parts.length > 0 && `: ${parts.join(', ')}`, suspects.length > 0 && `; ${plural(suspects.length, 'link')} to look at again`].filter(Boolean).join('');
  }

  suspects(suspects) {
    return h('div.note.major', { dataset: { part: 'suspects' } }, h('strong', 'To be looked at again: '), 'these links were judged against an older revision of the row that they lead to.',
      h('ul', suspects.map(({ from, relation, to, judged, now }) => h('li', this.key(from), ` ${relation} `, this.key(to), h('span.muted', ` judged at revision ${judged}, now ${now}`)))));
  }

  key(key) {
    return h('button.plain', { type: 'button', onclick: () => this.scope.show(key) }, key);
  }

  one(change, of) {
    const { key, kind, title, feature, fields, steps } = change;
    const what = fate(change);
    const style = { new: 'ok', retired: 'crit', changed: 'suspect' }[what];
    const columns = Object.fromEntries(columnsOf(kind).map((column) => [column.name, column]));
    const shown = fields.filter(({ field, before, after }) => !(HIDDEN.includes(field) && (what === 'new' || !isRow(kind))) && field !== 'retired' && (before ?? '') !== (after ?? ''));
    const line = ({ field, before, after }) => [h('dt', columns[field]?.label ?? labels?.[field] ?? sentence(field)), h('dd', field === 'links' ? links(before, after) : words(before, after, what, columns[field]?.options))];
    // A document is read by the questions of its task; what was computed beside them stands behind.
    const labels = isRow(kind) ? undefined : this.task?.labels?.[kind];
    const asked = shown.filter(({ field }) => !labels || field in labels);
    const worked = shown.filter((one) => !asked.includes(one));
    return h('details.field', { open: what === 'changed', dataset: { key } },
      h('summary', h('strong', key), ' ', h(`span.chip.${style}`, what), shares(change, of) && [' ', h('span.chip', { dataset: { part: 'shared' } }, `shared with ${feature}`)], ` ${title || saidBy(fields)}`),
      h('dl', asked.map(line)), worked.length > 0 && h('details', h('summary.small', `What the system worked out (${worked.length})`), h('dl.small', worked.map(line))),
      h('ul.small', steps.map((step) => this.step(step))));
  }

  step({ author, time, revision, reason, task, followUp, why }) {
    return h('li', revision ? `Revision ${revision} ` : 'Links ', h('span.muted', 'by '), nameOf(author), h('span.muted', ` ${when(time)}${task ? `, ${task}` : ''}`),
      reason && [': ', reason], followUp && h('div', h('strong', followUp), ' ', why));
  }
}

/** What a row without a title says first: a result has none. */
function saidBy(fields) {
  const said = (name) => fields.find(({ field }) => field === name)?.after;
  return [said('result'), said('actual') ?? said('text')].filter(Boolean).join(': ');
}

function words(before, after, what, options) {
  const text = (value) => shown(value ?? '', options);
  if (what === 'new') return text(after);
  return wordDiff(text(before), text(after)).map(({ kind, text: part }) => (kind === 'same' ? part : h(kind === 'gone' ? 'del' : 'ins', part)));
}

function links(before, after) {
  const { gone, added } = listDiff(before ?? [], after ?? []);
  return [...gone.map((one) => [h('del', one), ' ']), ...added.map((one) => [h('ins', one), ' '])];
}
