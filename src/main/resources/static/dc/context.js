import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { isRow, kindInside, kindName, when, plural } from './words.js';
import { decided, inOrder, reviewed } from './decided.js';
import { url, path } from './api.js';
import { saidSoFar, sentBack, sentBackBy } from './reviews.js';

/** `<dc-context>`: what the feature is about, what was decided before, which candidate is under review and, if asked, what reviewers said. */
export class DcContext extends DcElement {
  connectedCallback() {
    this.box = h('div', { hidden: true });
    this.root.replaceChildren(this.box);
    super.connectedCallback();
    this.on('dc-rows', () => this.draw());
  }

  load() {
    this.draw();
    if (!this.scope.rowsKnown) this.scope.readRows().catch((problem) => this.scope.trouble?.(problem.message));
  }

  draw() {
    const { feature, together, documentation, candidate, number, due, training, sentBack: back, reopened } = this.scope.data;
    if (!feature || !this.isNew([feature, together, documentation, candidate, number, due, training, back, reopened, this.kinds(), this.written()])) return;
    const open = this.querySelectedOpen();
    this.box.hidden = false;
    fill(this.box,
      // A warning and no refusal: who has nobody else to ask does the task, and the gate says what it lacks.
      training && h('div.note.major', { role: 'note' }, training.sentence),
      reopened?.map(({ reason }) => h('div.note.major', { role: 'note', dataset: { part: 'reopened' } }, reason)),
      documentation && this.guide(number, documentation, due),
      candidate ? this.candidate(candidate) : back ? sentBackBy(back) : sentBack(this.scope.rows, number, this.getAttribute('sent-back') ?? ''),
      together && h('div.note.info', { dataset: { part: 'release' } }, h('strong', `Release ${this.scope.data.release} of ${together.length} features. `),
        'What you see and write here is of all of them. A new row belongs to the feature that you choose or that it links to, otherwise to ', h('strong', feature.key), '.'),
      (together ?? [feature]).map((one) => this.feature(one, open)),
      this.documents(open),
      candidate && this.hasAttribute('reviews') && saidSoFar(this.scope.rows, candidate));
  }

  /** What is to be done, in a sentence or two; when it is done and why it is asked, on demand. */
  guide(number, documentation, due) {
    const [first, ...rest] = documentation.trim().split(/\n+/);
    return h('div.note.info', number && h('strong', `${number} `), first, due && h('span.muted', ` Due ${when(due)}.`),
      rest.length > 0 && h('details', { dataset: { part: 'guide' }, open: this.querySelectedOpen().guide }, h('summary.small', 'When it is done, and why it is asked'), h('div.pre', rest.join('\n'))));
  }

  feature(feature, open) {
    const part = `feature ${feature.key}`;
    return h('details.card', { open: open[part] ?? this.hasAttribute('open'), dataset: { part } },
      h('summary', h('h2', `${feature.key} ${feature.title}`)),
      h('div.body', h('dl', h('dt', 'Problem'), h('dd', feature.problem ?? ''), h('dt', 'For whom'), h('dd', feature.forWhom ?? ''),
        this.intendedUse(feature.key), h('dt', 'Product'), h('dd', this.scope.productKey ?? '')), this.counts(feature.key), this.link(feature.key)));
  }

  /** What everything else is judged by; the task that writes it has it in front of itself. */
  intendedUse(of) {
    const { fields } = this.written().find(({ kind, feature }) => kind === 'INTENDED_USE' && (!feature || feature === of)) ?? {};
    return fields?.intendedUse && [h('dt', 'Intended use'), h('dd', fields.intendedUse)];
  }

  // Drawn again when rows arrive: what the reader opened stays open.
  querySelectedOpen() {
    return Object.fromEntries([...this.box.querySelectorAll('details')].map((node) => [node.dataset.part, node.open]));
  }

  candidate({ sequence, gate }) {
    const items = url(`${this.scope.record}/items?asOf=${sequence}&view=issued`);
    return h('div.note.info', h('strong', `Under review for gate ${gate}: `),
      `the record of ${this.scope.data.together ? 'these features' : 'this feature'} exactly as it was at entry ${sequence} of the log. Whatever is changed later is not part of it. `,
      h('a', { href: items, target: '_blank', rel: 'noopener' }, 'The rows as data'));
  }

  /** How many rows of each kind, of one of the features or of all. */
  kinds(of) {
    const kinds = new Map();
    for (const { kind, retired, feature } of this.scope.rows) if (!retired && isRow(kind) && (!of || !feature || feature === of)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    return [...kinds];
  }

  written() {
    return this.scope.rows.filter(({ kind, retired }) => !isRow(kind) && !retired);
  }

  counts(of) {
    const kinds = this.kinds(of);
    if (!kinds.length) return null;
    return h('p.small.muted', 'In the record: ', kinds.map(([kind, count]) => plural(count, kindInside(kind), kindInside(kind, 2))).join(', '), '.');
  }

  link(key) {
    const page = new URL(`../feature.html?key=${encodeURIComponent(key)}`, import.meta.url);
    return h('a.small', { href: page.href, target: '_blank', rel: 'noopener' }, 'Matrix, gaps and log of this feature');
  }

  documents(open) {
    const written = this.written();
    if (!written.length) return null;
    const { together, labels } = this.scope.data;
    const { documents, reviews } = inOrder(written);
    const names = [...new Set([...documents.map(({ kind }) => kindName(kind)), reviews.length && 'Reviews'].filter(Boolean))];
    return h('details.card', { open: open.documents ?? false, dataset: { part: 'documents' } },
      h('summary', h('h2', 'Decided before'), ` ${names.join(', ')}`),
      h('div.body', documents.map((item) => decided(item, { labels, together, open: open[item.key] ?? documents.length === 1 })), reviewed(reviews, together)));
  }
}
