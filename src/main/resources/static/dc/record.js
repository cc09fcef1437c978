import { Scope } from './scope.js';

/** `<dc-record>`: the ground for components about the record of a feature, a release or a product, now or as of a moment; nothing is written there. */
export class DcRecord extends Scope {
  /** @param kind features, releases or products */
  open(kind, key, asOf) {
    Object.assign(this, { kind, asOf, data: { key } });
    this.tell('dc-loaded');
  }

  get several() { return this.kind !== 'features'; }

  get record() {
    return `${this.kind}/${encodeURIComponent(this.data.key)}`;
  }
}
