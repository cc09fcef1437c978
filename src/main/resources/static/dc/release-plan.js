import { DcElement } from './element.js';
import { h, fill } from './dom.js';
import { get, put, path } from './api.js';
import { makeField } from './field.js';
import { lacking, planned } from './plan.js';

/**
 * `<dc-release-plan>` in the start form of a release: choose a planned release, say its title and build, and which of its
 * features go. The plan is kept on the server; only its id goes into the process.
 */
export class DcReleasePlan extends DcElement {
  async connectedCallback() {
    super.connectedCallback();
    if (this.body) return;
    this.notes = h('div', { role: 'alert' });
    this.body = h('div.body', h('p.muted', 'Loading …'));
    this.root.replaceChildren(h('section.card', h('div.head', h('h2', 'The release')), this.body), this.live);
    this.scope?.unsaved?.add(() => this.finish());
    try {
      this.choose(planned(await get('releases')));
    } catch (problem) {
      fill(this.body, h('div.note.crit', problem.message));
    }
  }

  choose(releases) {
    if (!releases.length) {
      fill(this.body, h('div.note.major', 'No release is planned. Plan one on the ', h('a', { href: new URL('../releases.html', import.meta.url).href, target: '_blank', rel: 'noopener' }, 'page of releases'), ' first, so that its features wait for it.'));
      return;
    }
    const list = makeField({ name: 'release', label: 'Release', type: 'choice', required: true, help: 'Those that are planned and not begun.', clause: 'company convention', options: releases.map(({ key, title }) => ({ value: key, label: `${key} ${title}` })) }, releases[0].key,
      { change: (value) => this.show(releases.find(({ key }) => key === value) ?? this.release) });
    this.details = h('div');
    fill(this.body, this.notes, list.node, this.details);
    return this.show(releases[0]);
  }

  async show(release) {
    this.release = release;
    const { ready } = await get(path`releases/${release.key}/ready`);
    // An element of the page has a title of its own: the fields are kept together under another name.
    this.said = { title: release.title, build: release.build ?? '' };
    const say = (name) => ({ change: (value) => { this.said[name] = value; } });
    const fields = [
      makeField({ name: 'title', label: 'Title', required: true, help: 'What people call it.', clause: 'company convention' }, this.said.title, say('title')),
      makeField({ name: 'build', label: 'Build', help: 'Version and digest, if it is known already.', clause: 'ISO 13485:2016 7.3.8' }, this.said.build, say('build')),
    ];
    this.boxes = release.features.map(({ key, title }) => {
      const box = h('input', { type: 'checkbox', value: key, checked: true });
      return [box, h('label.choice', box, h('span', h('strong', key), ` ${title} `, h('span.muted', ready.includes(key) ? 'ready' : 'not ready yet: it will be left out')))];
    });
    fill(this.details, fields.map(({ node }) => node), h('div.field', { role: 'group', 'aria-label': 'Features' }, h('div.label', 'Features'), this.boxes.map(([, line]) => line)));
  }

  /** What is said now. */
  plan() {
    const { product } = this.release;
    return { product, ...this.said, features: this.boxes.map(([box]) => box).filter(({ checked }) => checked).map(({ value }) => value) };
  }

  async finish() {
    if (!this.release) return 'No release is planned.';
    const missing = lacking(this.plan()).join(' ');
    const failed = missing || await put(path`release-plans/${this.release.planId}`, this.plan()).then(() => null, (problem) => problem.message);
    fill(this.notes, failed && h('div.note.crit', failed));
    if (!failed) this.hand();
    return failed;
  }

  hand() {
    const input = this.querySelector('[cam-variable-name="planId"]');
    input.value = this.release.planId;
    for (const type of ['input', 'change']) input.dispatchEvent(new Event(type, { bubbles: true }));
  }
}
