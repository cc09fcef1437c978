import { h, fill } from '../dc/dom.js';
import { get, me } from '../dc/api.js';
import { plural } from '../dc/words.js';
import { frame, page, trouble } from './frame.js';
import { reopened } from './reopened.js';

const box = document.getElementById('reopened');

/** Whether this person says what becomes of a classification. */
let answers = false;

/** Page after page: judging a feature anew takes the server a moment. */
async function show() {
  const found = [];
  let examined = 0;
  try {
    for (let next = 0; next !== null && next !== undefined;) {
      const answer = await get(`classifications/reopened?page=${next}`);
      examined += answer.examined;
      found.push(...answer.features);
      next = answer.next;
      const told = `${plural(found.length, 'feature')} of ${examined}${next ? ' so far' : ''}.`;
      fill(box, h('p', found.length ? told : `None of ${plural(examined, 'feature')}${next ? ' so far' : ''}.`),
        found.map((one) => reopened(one, page(`feature.html?key=${encodeURIComponent(one.feature)}`), answers && show)));
    }
  } catch (problem) {
    trouble(box, problem);
  }
}

frame();
me().then(({ groups = [], administrator }) => {
  answers = groups.includes('regulatory-affairs');
  if (administrator || groups.includes('regulatory-affairs')) document.querySelector('dc-product-codes').toggleAttribute('loads', true);
}).catch(() => {}).then(show);
