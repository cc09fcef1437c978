import { DcElement } from './element.js';
import { h, fill, debounce } from './dom.js';
import { get, upload } from './api.js';
import { nameOf } from './people.js';
import { plural, when } from './words.js';

/**
 * `<dc-product-codes>`: looks for a product code of the FDA while one types. In a task a click takes the code into the
 * document; whoever may, loads the file that the FDA publishes.
 */
export class DcProductCodes extends DcElement {
  connectedCallback() {
    this.query = h('input', { type: 'search', id: 'product-code-query', autocomplete: 'off' });
    this.list = h('div');
    this.source = h('p.small.muted');
    this.file = h('input', { type: 'file', accept: '.txt,.lis,.zip', 'aria-label': 'Classification file of the FDA (foiclass)' });
    this.loader = h('details', { hidden: true }, h('summary', 'Load the classification of the FDA'),
      h('p.small', 'The file foiclass of the FDA’s page “Download Product Code Classification Files”, zipped or not. It replaces the catalogue.'), this.file);
    this.root.replaceChildren(h('section.card', h('div.head', h('h2', 'Product codes')),
      h('div.body', h('div.field', h('label', { for: 'product-code-query' }, 'Search by code, name or regulation'), this.query), this.list, this.source, this.loader)), this.live);
    this.query.addEventListener('input', debounce(() => this.search(), 250));
    this.file.addEventListener('change', () => this.take());
    super.connectedCallback();
    if (!this.scope) this.load();
  }

  /** On a page of its own the page says who loads. */
  static observedAttributes = ['loads'];

  attributeChangedCallback() {
    if (this.loader && !this.scope) this.load();
  }

  /** Once: what was loaded last, and whether this person may load. */
  load() {
    this.loader.hidden = this.task ? !this.canWork : !this.hasAttribute('loads');
    if (!this.asked) this.asked = this.search();
  }

  async search() {
    const turn = this.turn = Symbol('turn');
    try {
      const { codes, source } = await get(`product-codes?q=${encodeURIComponent(this.query.value.trim())}`);
      if (turn !== this.turn) return;
      const exact = codes.filter(({ allWords }) => allWords);
      const some = codes.filter(({ allWords }) => !allWords);
      fill(this.list, exact.length ? this.lines(exact) : this.query.value.trim() && h('p', `The catalogue has nothing with ${some.length ? 'all these words' : 'these words'}.`),
        some.length > 0 && [h('p.small.muted', 'With some of these words:'), this.lines(some)]);
      this.source.textContent = source ? `${plural(source.codes, 'code')} from ${source.file}, loaded ${when(new Date(source.at).toISOString())} by ${nameOf(source.person)}.` : '';
    } catch (problem) {
      fill(this.list, h('div.note.crit', { role: 'alert' }, problem.message));
    }
  }

  lines(codes) {
    return h('ul.plain', codes.map((code) => this.line(code)));
  }

  line({ code, name, deviceClass, route, regulation }) {
    const words = [`class ${deviceClass || 'open'}`, route, regulation].filter(Boolean).join(', ');
    const chosen = this.canWork && h('button.plain', { type: 'button', onclick: () => this.choose(code), 'aria-label': `Take ${code}: ${name}` }, 'Take');
    return h('li', h('strong', code), ` ${name} `, h('span.muted', words), ' ', chosen);
  }

  choose(code) {
    this.scope.draft?.set('productCode', code);
    this.scope.draft?.flush();
    this.say(`${code} stands in the document.`);
  }

  async take() {
    if (!this.file.files.length) return;
    const form = new FormData();
    form.append('file', this.file.files[0]);
    try {
      const { codes } = await upload('product-codes', form);
      this.say(`${plural(codes, 'code')} loaded.`);
      this.saved();
      await this.search();
    } catch (problem) {
      fill(this.list, h('div.note.crit', { role: 'alert' }, problem.message, h('ul', problem.problems.map(({ row, reason }) => h('li', row && `Line ${row}: `, reason)))));
    } finally {
      this.file.value = '';
    }
  }
}
