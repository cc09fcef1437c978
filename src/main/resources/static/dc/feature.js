import { Scope } from './scope.js';
import { get, path } from './api.js';
import { learnNames } from './people.js';

/** `<dc-feature key="FEAT-0001">`: the ground for components on a page of their own; nothing is written there. */
export class DcFeature extends Scope {
  connectedCallback() {
    super.connectedCallback();
    if (this.getAttribute('key')) this.open(this.getAttribute('key'));
  }

  async open(key) {
    try {
      const feature = await get(path`features/${key}`);
      await learnNames(key);
      this.data = { ...feature, feature };
      this.tell('dc-loaded');
    } catch (problem) {
      this.tell('dc-trouble', { problem });
    }
  }
}
