import { nameOf } from './people.js';
import { merge, changed, same } from './merge.js';

/**
 * A document being written: keeps what was typed, saves it a moment later, one save at a time, and
 * meets a colleague's faster save (412) by taking over what only the colleague touched.
 * What both changed stays a conflict, shown field by field, until the person has chosen.
 * `write(fields, version)` answers {version, fields}; `tell(state)` is called whenever something moved.
 */
export class Draft {
  constructor({ version = 0, fields = {} }, write, tell, delay = 700) {
    Object.assign(this, { version, base: { ...fields }, fields: { ...fields }, write, tell, delay });
    this.conflicts = {};
    this.state = 'saved';
  }

  set(name, value) {
    if (same(this.fields[name], value) && !(name in this.conflicts)) return;
    this.fields[name] = value;
    this.move('waiting');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), this.delay);
  }

  /** Saves what is not saved; resolves to undefined, or to the sentence that says why it could not. */
  async flush() {
    clearTimeout(this.timer);
    while (this.saving) await this.saving;
    if (Object.keys(this.conflicts).length) return 'A colleague changed the same field: choose which text stays.';
    if (!changed(this.base, this.fields).length) {
      if (this.state !== 'saved') this.move('saved');
      return undefined;
    }
    this.saving = this.save().finally(() => { this.saving = undefined; });
    return this.saving;
  }

  async save() {
    const sent = { ...this.fields };
    this.move('saving');
    try {
      const answer = await this.write(sent, this.version);
      this.version = answer.version;
      this.base = sent;
      this.problems = [];
      this.move(changed(sent, this.fields).length ? 'waiting' : 'saved');
      return undefined;
    } catch (problem) {
      if (problem.status === 412) return this.meet(problem.body);
      this.problems = problem.problems ?? [];
      this.failure = problem.message;
      this.move('failed');
      // Silence of the server or a lost login passes: try again until it does.
      if (!problem.status || problem.status === 401 || problem.status >= 500) this.timer = setTimeout(() => this.flush(), 5000);
      return problem.message;
    }
  }

  /** A colleague was faster. */
  meet({ version, fields = {}, author }) {
    const met = merge(this.base, this.fields, fields);
    this.version = version;
    this.base = { ...fields };
    this.fields = met.fields;
    this.by = author ? nameOf(author) : 'A colleague';
    this.conflicts = Object.fromEntries(met.conflicts.map((name) => [name, fields[name]]));
    this.move(met.conflicts.length ? 'conflict' : 'merged');
    return met.conflicts.length ? `${this.by} changed the same field: choose which text stays.` : this.save();
  }

  /** The person chose for one field: their own text, or the colleague's. */
  choose(name, mine) {
    if (!mine) this.fields[name] = this.conflicts[name];
    delete this.conflicts[name];
    this.move(Object.keys(this.conflicts).length ? 'conflict' : 'waiting');
    return this.flush();
  }

  move(state) {
    this.state = state;
    this.tell(this);
  }
}
