import { Scope } from './scope.js';
import { get, path } from './api.js';
import { attach } from './camform.js';
import { h } from './dom.js';
import { learnNames } from './people.js';

/**
 * `<dc-task>` stands around the components of a form. The form hands it `camForm`; it reads the task,
 * keeps the exit rules fresh after every save, and lets nothing be completed that is not saved.
 */
export class DcTask extends Scope {
  /** Things that must be on the server before the form is submitted: functions that answer a promise. */
  unsaved = new Set();
  exit = { exitRules: [], missing: [] };

  connectedCallback() {
    super.connectedCallback();
    // The form may have set the property before this class was known.
    if (Object.hasOwn(this, 'camForm')) {
      const form = this.camForm;
      delete this.camForm;
      this.camForm = form;
    } else if (this.getAttribute('task')) this.open(this.getAttribute('task'));
  }

  set camForm(form) {
    this.form = form;
    attach(form, this);
    if (form.taskId) this.open(form.taskId);
  }

  async open(taskId) {
    this.taskId = taskId;
    this.watchClaim();
    // Anybody may be worried about any task: the button is part of every form.
    if (!this.querySelector('dc-concern')) this.append(document.createElement('dc-concern'));
    await this.read();
    this.polling ??= setInterval(() => this.poll(), 20000);
  }

  disconnectedCallback() {
    clearInterval(this.polling);
    this.polling = undefined;
    this.claims?.disconnect();
  }

  async read() {
    try {
      const data = await get(path`tasks/${this.taskId}`);
      await learnNames(data.feature?.key);
      this.data = data;
      this.exit = { exitRules: this.data.exitRules ?? [], missing: this.data.missing ?? [] };
      this.trouble();
      this.tell('dc-loaded');
      this.tell('dc-exit');
    } catch (problem) {
      this.trouble(problem.message);
    }
  }

  /** The exit rules as the server sees them now. */
  async readExit() {
    const exit = await get(path`tasks/${this.taskId}/exit`);
    // Most looks find nothing new; drawing again would take the focus of whoever is in the list.
    if (JSON.stringify(exit) === JSON.stringify(this.exit)) return this.exit;
    this.exit = exit;
    this.tell('dc-exit');
    return this.exit;
  }

  async refresh() {
    await Promise.allSettled([this.readExit(), super.refresh()]);
  }

  // A colleague may work on the same feature: look now and then, but not behind a hidden window.
  poll() {
    if (!document.hidden && this.isConnected && this.data) this.refresh();
  }

  /** Tasklist does not draw the form again when the task is claimed; it only takes a class away. */
  watchClaim() {
    const shell = this.closest('form')?.parentElement?.closest('[ng-class*="disabled-form"]');
    if (!shell || this.claims) return;
    let disabled = shell.classList.contains('disabled-form');
    this.claims = new MutationObserver(() => {
      if (shell.classList.contains('disabled-form') === disabled) return;
      disabled = !disabled;
      this.read();
    });
    this.claims.observe(shell, { attributes: true, attributeFilter: ['class'] });
  }

  trouble(sentence) {
    this.querySelector(':scope > .dc-trouble')?.remove();
    if (sentence) {
      const again = h('button', { type: 'button', onclick: () => this.read() }, 'Try again');
      this.prepend(h('div.dc-trouble', { role: 'alert' }, `The task could not be read. ${sentence} `, again));
    }
  }
}
