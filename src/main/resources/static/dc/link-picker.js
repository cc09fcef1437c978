import { DcElement } from './element.js';
import { h, fill, uid, debounce } from './dom.js';
import { get, path } from './api.js';
import { relationsOf, allows, parseLinks } from './relations.js';
import { linkChip } from './item-row.js';
import { found } from './columns.js';
import { kindName, byKey } from './words.js';
import './judge-link.js';

const MOST = 12;

/**
 * `<dc-link-picker>`: the links of one row. The far end is found by key or words, among the feature's rows
 * and then in the whole product; a key that nobody has yet is kept too, and says that it dangles.
 */
class DcLinkPicker extends DcElement {
  open(given) {
    Object.assign(this, given);
    this.relations = relationsOf(this.kind);
  }

  connectedCallback() {
    if (this.list) return;
    const id = uid('links');
    this.list = h('div.row');
    this.chooser = h('select', { 'aria-label': 'Relation' }, this.relations.map(({ name, phrase }) => h('option', { value: name }, phrase)));
    this.options = h('ul.listbox', { id, role: 'listbox', hidden: true });
    this.input = h('input', { type: 'text', role: 'combobox', placeholder: 'Key or words of the other row', autocomplete: 'off',
      'aria-label': 'Row it links to', 'aria-expanded': 'false', 'aria-controls': id, 'aria-autocomplete': 'list',
      oninput: () => this.look(), onkeydown: (event) => this.keyed(event), onblur: () => setTimeout(() => this.close(), 150) });
    this.input.style.width = '100%';
    const box = h('div', this.input, this.options);
    box.style.cssText = 'position:relative;flex:1 1 220px';
    this.note = h('p.help', { 'aria-live': 'polite' });
    fill(this.root, this.list, this.relations.length > 0 && h('div.row', this.chooser, box,
      h('button', { type: 'button', onclick: () => this.add(this.input.value) }, 'Add link')), this.note);
    this.remote = debounce((words) => this.ask(words), 250);
    this.draw();
  }

  draw() {
    fill(this.list, this.links.map((link) => h('span', h('span.small', `${this.relations.find(({ name }) => name === link.relation)?.phrase ?? link.relation} `),
      linkChip(link.to, link.status), this.mayJudge(link) && h('button.plain', { type: 'button', dataset: { judge: link.to }, onclick: () => this.judge(link) }, 'Look again …'),
      h('button.plain', { type: 'button', 'aria-label': `Remove link to ${link.to}`, onclick: () => this.remove(link) }, '×'))));
  }

  /** A suspect link of a row that is in the record already; one by one, each with what changed. */
  mayJudge(link) {
    return this.self && this.scope.taskId && String(link.status).toUpperCase() === 'SUSPECT';
  }

  judge(link) {
    const panel = document.createElement('dc-judge-link');
    panel.open({ link, from: this.self, scope: this.scope, done: (told) => { panel.remove(); this.draw(); this.note.textContent = told ?? ''; } });
    this.note.before(panel);
  }

  look() {
    const words = this.input.value.trim();
    this.hits = this.local(words);
    this.offer();
    if (words.length > 1 && this.hits.length < MOST) this.remote(words);
  }

  // The key somebody begins to type comes first, then keys that hold it, then rows whose text does.
  local(words) {
    const typed = words.toLowerCase();
    const rank = ({ key }) => [key.toLowerCase() === typed, key.toLowerCase().startsWith(typed), key.toLowerCase().includes(typed), true].indexOf(true);
    return this.scope.rows.filter((row) => !row.retired && row.key !== this.self && allows(this.kind, this.chooser.value, row.kind) && found(row, words))
      .sort((a, b) => rank(a) - rank(b) || byKey(a.key, b.key)).slice(0, MOST);
  }

  /** Rows of the product's other features; where that search is not to be had, the feature's own do. */
  async ask(words) {
    const product = this.scope.productKey;
    if (!product) return;
    try {
      const { items } = await get(`${path`products/${product}/items`}?size=${MOST}&q=${encodeURIComponent(words)}`);
      if (this.input.value.trim() !== words || this.options.hidden) return;
      const others = items.filter((row) => !row.retired && allows(this.kind, this.chooser.value, row.kind) && !this.hits.some(({ key }) => key === row.key));
      this.hits = [...this.hits, ...others].slice(0, MOST);
      this.offer();
    } catch { /* the feature's own rows are offered already */ }
  }

  offer() {
    this.active = -1;
    fill(this.options, this.hits.map((row, i) => h('li', { role: 'option', id: `${this.options.id}-${i}`, 'aria-selected': 'false',
      onmousedown: (event) => { event.preventDefault(); this.add(row.key); } },
      h('strong', row.key), ` ${kindName(row.kind)}: ${(row.title || '').slice(0, 90)}`)));
    this.options.hidden = !this.hits.length;
    this.input.setAttribute('aria-expanded', String(!this.options.hidden));
    this.input.removeAttribute('aria-activedescendant');
  }

  keyed(event) {
    if ((event.key === 'Enter' && !event.ctrlKey) || event.key === ',') {
      if (!this.input.value.trim() && event.key === 'Enter') return;
      event.preventDefault();
      this.add(this.active >= 0 ? this.hits[this.active].key : this.input.value);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.options.hidden) this.look();
      else this.mark(event.key === 'ArrowDown' ? this.active + 1 : this.active - 1);
    } else if (event.key === 'Escape' && !this.options.hidden) {
      event.stopPropagation();
      this.close();
    }
  }

  mark(index) {
    this.active = Math.max(0, Math.min(this.hits.length - 1, index));
    [...this.options.children].forEach((node, i) => node.setAttribute('aria-selected', String(i === this.active)));
    this.options.children[this.active]?.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', `${this.options.id}-${this.active}`);
  }

  /** Adds one or several keys; words that are no key (they hold spaces and match one row) take that row. */
  add(text) {
    const known = this.scope.row(text.trim());
    const only = !known && /\s/.test(text.trim()) && this.hits?.length === 1 ? this.hits[0].key : null;
    const wanted = known || only ? [{ relation: this.chooser.value, to: known?.key ?? only }]
      : parseLinks(`${this.chooser.value} ${text}`, this.kind);
    const added = wanted.filter(({ relation, to }) => !this.links.some((link) => link.relation === relation && link.to === to));
    for (const link of added) link.status = this.scope.row(link.to) || this.hits?.some(({ key }) => key === link.to) ? 'COVERED' : 'DANGLING';
    this.links = [...this.links, ...added];
    const dangling = added.filter(({ status }) => status === 'DANGLING').map(({ to }) => to);
    this.note.textContent = dangling.length ? `No row has the key ${dangling.join(', ')} yet. The link is kept, and shown as dangling until there is one.` : '';
    this.input.value = '';
    this.close();
    this.draw();
    this.change(this.links);
  }

  /** A key typed but not yet confirmed counts when the row is saved. */
  finish() {
    const text = this.input?.value.trim();
    if (text && (this.scope.row(text) || /\d/.test(text))) this.add(text);
  }

  remove(link) {
    this.links = this.links.filter((one) => one !== link);
    this.draw();
    this.change(this.links);
    this.input.focus();
  }

  close() {
    this.options.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
  }
}

customElements.define('dc-link-picker', DcLinkPicker);
