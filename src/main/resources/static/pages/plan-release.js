import { h, fill } from '../dc/dom.js';
import { get, me, post } from '../dc/api.js';
import { makeField } from '../dc/field.js';
import { lacking } from '../dc/plan.js';
import { sentence } from '../dc/words.js';

const OVER = ['LAUNCHED', 'STOPPED'];
const MOST = 200;

/** Features that may be planned: of this product, neither launched nor stopped, and in no other plan. */
export const plannable = (features, product, releases) => {
  // One that goes on alone is free until its release has begun.
  const taken = new Set(releases.filter(({ state, alone }) => state !== 'WITHDRAWN' && !(alone && state === 'PLANNED')).flatMap((release) => release.features.map(({ key }) => key)));
  return features.filter((feature) => (feature.product?.key ?? feature.product) === product && !OVER.includes(feature.phase) && !taken.has(feature.key));
};

/** Plans a release: title, build, and the features that shall wait for each other. `done()` is called when it is planned. */
export async function planRelease(place, done) {
  const [{ products = [] }, { features = [] }, { releases = [] }] = await Promise.all([me(), get(`features?size=${MOST}`), get(`releases?size=${MOST}`)]);
  const wish = { features: new Set() };
  const say = (name) => ({ change: (value) => { wish[name] = value; } });
  const choices = products.map((one) => ({ value: one.key ?? one, label: one.name ?? one.key ?? one }));
  wish.product = choices[0]?.value;
  const list = h('div');
  const draw = () => {
    wish.features.clear();
    const offered = plannable(features, wish.product, releases);
    fill(list, offered.length ? offered.map(({ key, title, phase }) => h('label.choice', h('input', { type: 'checkbox', value: key, onchange: ({ target }) => wish.features[target.checked ? 'add' : 'delete'](key) }),
      h('span', h('strong', key), ` ${title} `, h('span.muted', sentence(phase)))))
      : h('p.muted', 'No feature of this product can be planned: each is launched, stopped or in another release.'));
  };
  const fields = [
    choices.length > 1 && makeField({ name: 'product', label: 'Product', type: 'choice', required: true, options: choices }, wish.product, { change: (value) => { wish.product = value; draw(); } }),
    makeField({ name: 'title', label: 'Title', required: true, help: 'What people will call it.' }, '', say('title')),
    makeField({ name: 'build', label: 'Build', help: 'Version and digest, if it is known already.' }, '', say('build')),
  ].filter(Boolean);
  const wrong = h('div', { role: 'alert' });
  const plan = async () => {
    const body = { product: wish.product, title: wish.title ?? '', build: wish.build || null, features: [...wish.features] };
    const missing = lacking(body);
    try {
      if (missing.length) throw new Error(missing.join(' '));
      await post('releases', body);
      done();
    } catch (problem) {
      fill(wrong, h('p.wrong', [problem.message, ...(problem.problems ?? []).map(({ reason }) => reason)].join(' ')));
    }
  };
  draw();
  fill(place, h('section.card', { 'aria-label': 'Plan a release' }, h('div.head', h('h2', 'Plan a release')),
    h('div.body', fields.map(({ node }) => node), h('h3', 'Features'), h('p.muted.small', 'Those that are verified wait here for the others, until you start the release. Who is not ready then is left out.'), list, wrong,
      h('div.row', h('button.main', { type: 'button', onclick: plan }, 'Plan it'), h('button', { type: 'button', onclick: () => fill(place) }, 'Cancel')))));
  fields[0].focus();
}
