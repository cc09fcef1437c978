import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { get, upload, url, path } from './api.js';
import { fileSize } from './words.js';
import { nameOf } from './people.js';

/** `<dc-evidence>`: files that prove something, uploaded under the task and known by their SHA-256. */
export class DcEvidence extends DcElement {
  connectedCallback() {
    this.files = [];
    this.input = h('input', { type: 'file', multiple: true, 'aria-label': 'Files to upload', onchange: () => this.take([...this.input.files]) });
    this.drop = h('div', { ondragover: (event) => event.preventDefault(), ondrop: (event) => this.dropped(event) });
    this.running = h('div', { 'aria-live': 'polite' });
    this.list = h('div');
    this.add = h('div.row', h('span', 'Drop files here, or'), this.input);
    fill(this.drop, this.add, this.running, this.list);
    this.root.replaceChildren(h('details.card', h('summary', h('h2', 'Evidence'), this.count = h('span.muted')), h('div.body', this.drop)), this.live);
    super.connectedCallback();
  }

  async load() {
    this.add.hidden = !this.canWork;
    try {
      const { evidence } = await get(path`tasks/${this.scope.taskId}/evidence`);
      this.files = evidence ?? [];
    } catch (problem) {
      // Without a list the files of this visit are still shown.
      if (![404, 405].includes(problem.status)) fill(this.running, h('p.error', problem.message));
    }
    this.draw();
  }

  dropped(event) {
    event.preventDefault();
    if (this.canWork) this.take([...event.dataTransfer.files]);
  }

  async take(files) {
    for (const file of files) await this.send(file);
    this.input.value = '';
  }

  async send(file) {
    const bar = h('progress', { max: '1', 'aria-label': `Uploading ${file.name}` });
    const line = h('p', `${file.name} `, bar);
    this.running.append(line);
    const form = new FormData();
    form.append('file', file, file.name);
    try {
      const stored = await upload(path`tasks/${this.scope.taskId}/evidence`, form, (share) => { bar.value = share; });
      line.remove();
      this.files = [...this.files.filter(({ sha256 }) => sha256 !== stored.sha256), stored];
      this.draw();
      this.say(`${file.name} is stored`);
      this.saved({ evidence: true });
    } catch (problem) {
      const why = problem.status === 413 ? `${file.name} (${fileSize(file.size)}) is too large. ${problem.body.detail ?? ''}` : `${file.name} was not stored. ${problem.message}`;
      fill(line, h('span.error', why));
    }
  }

  draw() {
    this.count.textContent = this.files.length ? ` ${this.files.length}` : '';
    fill(this.list, this.files.length === 0 && h('p.muted', 'No files yet.'), this.files.length > 0 && h('table',
      h('thead', h('tr', ['File', 'Size', 'Type', 'SHA-256', 'By'].map((word) => h('th', { scope: 'col' }, word)))),
      h('tbody', this.files.map(({ name, size, mediaType, sha256, author }) => h('tr',
        h('td', h('a', { href: url(path`evidence/${sha256}`), download: name }, name)), h('td.nowrap', fileSize(size)), h('td', mediaType ?? ''),
        h('td', h('code', { title: sha256 }, sha256.slice(0, 12))), h('td.small', nameOf(author)))))));
  }
}
