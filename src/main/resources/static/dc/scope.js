import { get, path } from './api.js';
import { byKey } from './words.js';
import { debounce } from './dom.js';

/**
 * The common ground of the components around one feature. Holds its rows, reads them again after a save,
 * and tells the components by events: `dc-loaded`, `dc-rows`, `dc-exit`, `dc-gaps`.
 */
export class Scope extends HTMLElement {
  data = undefined;
  rows = [];
  rowsKnown = false;

  connectedCallback() {
    if (this.started) return;
    this.started = true;
    const later = debounce(() => this.refresh(), 250);
    this.addEventListener('dc-changed', later);
  }

  get featureKey() { return this.data?.feature?.key ?? this.data?.key; }

  /** The record that the task is about: of the feature, or of all features that its release took. */
  get record() {
    const { release } = this.data ?? {};
    return release ? path`releases/${release}` : path`features/${this.featureKey}`;
  }

  /** The query that asks for another moment than now; only a record that is read can be of one. */
  get asked() { return this.asOf ? `?asOf=${encodeURIComponent(this.asOf)}` : ''; }

  get productKey() {
    const product = this.data?.feature?.product ?? this.data?.product;
    return product?.key ?? product;
  }

  /** Whether rows of several features meet here, so that each has to say whose it is. */
  get several() { return Boolean(this.data?.together); }

  /** Key and title of a feature that the task is about. */
  named(key) {
    const { title } = (this.data?.together ?? []).find((one) => one.key === key) ?? {};
    return [key, title].filter(Boolean).join(' ');
  }

  tell(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }

  /** Reads the feature's rows; concurrent callers share one request. */
  readRows() {
    this.reading ??= get(`${this.record}/items${this.asked}`)
      .then((answer) => {
        this.rows = answer.items.sort((a, b) => byKey(a.key, b.key));
        this.moment = { sequence: answer.sequence, asOf: answer.asOf };
        this.rowsKnown = true;
        this.tell('dc-rows');
        return this.rows;
      })
      .finally(() => { this.reading = undefined; });
    return this.reading;
  }

  /** The table by which risks are estimated and evaluated; with a number, the one of that moment. Read once. */
  readRiskTable(asOf) {
    this.riskTables ??= new Map();
    if (!this.riskTables.has(asOf)) {
      const reading = get(asOf ? `risk-table?asOf=${asOf}` : 'risk-table').then(({ table }) => table);
      reading.catch(() => this.riskTables.delete(asOf));
      this.riskTables.set(asOf, reading);
    }
    return this.riskTables.get(asOf);
  }

  row(key) {
    return this.rows.find((row) => row.key === key);
  }

  /** Puts a row just saved among the others at once; the server's own answer replaces it moments later. */
  keepRow(row) {
    this.rows = [...this.rows.filter(({ key }) => key !== row.key), row].sort((a, b) => byKey(a.key, b.key));
    this.tell('dc-rows');
  }

  /** Asks the item tables to show the row of this key. */
  show(key) {
    this.tell('dc-show', { key });
  }

  async refresh() {
    try {
      if (this.rowsKnown) {
        await this.reading;
        await this.readRows();
      }
      this.tell('dc-gaps');
    } catch (problem) {
      this.tell('dc-trouble', { problem });
    }
  }
}
