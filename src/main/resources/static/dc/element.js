import { clauses, sheet } from './styles.js';
import { h } from './dom.js';

/**
 * What all components share: a shadow root with our styles, the scope around them (`dc-task` in a form,
 * `dc-feature` or `dc-record` on a page), and a polite live region for what a sighted person sees happen.
 */
export class DcElement extends HTMLElement {
  constructor() {
    super();
    this.root = this.attachShadow({ mode: 'open' });
    this.root.adoptedStyleSheets = [sheet, clauses];
    this.live = h('div.sr', { role: 'status', 'aria-live': 'polite' });
  }

  connectedCallback() {
    // Whoever is drawn inside another component is told its scope: it cannot look out of a shadow root.
    this.scope = this.closest('dc-task, dc-feature, dc-record') ?? this.scope;
    this.listening = new AbortController();
    this.on('dc-loaded', () => this.load());
    if (this.scope?.data) this.load();
  }

  disconnectedCallback() {
    this.listening?.abort();
  }

  /** Listens on the scope for as long as this element is on the page. */
  on(type, listener) {
    this.scope?.addEventListener(type, listener, { signal: this.listening.signal });
  }

  /** The task as GET /api/tasks/{id} answered it; undefined on a feature's page. */
  get task() {
    return this.scope?.taskId ? this.scope.data : undefined;
  }

  get canWork() {
    return Boolean(this.task?.canWork);
  }

  /** Whether this differs from what was drawn last: a look that finds nothing new takes nobody's focus away. */
  isNew(told) {
    const text = JSON.stringify(told);
    if (text === this.drawn) return false;
    this.drawn = text;
    return true;
  }

  /** Called when the scope has its data, and again when they were read anew. */
  load() {}

  say(text) {
    this.live.textContent = '';
    requestAnimationFrame(() => { this.live.textContent = text; });
  }

  /** Tells the scope that something was saved, so that exit rules, gaps and rows are read again. */
  saved(detail = {}) {
    this.dispatchEvent(new CustomEvent('dc-changed', { bubbles: true, composed: true, detail }));
  }
}
