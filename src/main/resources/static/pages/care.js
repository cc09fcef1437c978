import { h, fill } from '../dc/dom.js';
import { path, post } from '../dc/api.js';
import { DEEDS, haltWords, offers, reasonProblem, SHORTEST } from './halt.js';

/** Says whether the feature stands still, and offers to pause, resume or stop it. `done` is called when that has happened. */
export function care(feature, groups, done) {
  const words = haltWords(feature.halt);
  return [
    words && h('p.halt', { role: 'status' }, words),
    h('p', offers(feature, groups).map((deed) => [h('button.plain', { type: 'button', class: `plain ${deed}`, onclick: () => ask(feature.key, deed, done) }, `${DEEDS[deed].verb} feature`), ' '])),
  ];
}

/** Asks for the reason, and says under it what the server refuses. */
function ask(key, deed, done) {
  const { verb, title, says } = DEEDS[deed];
  const reason = h('textarea', { id: 'why', rows: 4, maxlength: 2000, 'aria-describedby': 'why-wrong' });
  const wrong = h('p.wrong', { id: 'why-wrong', role: 'alert' });
  const yes = h('button.plain', { class: `plain ${deed}`, type: 'submit' }, `${verb} ${key}`);
  const form = h('form', h('h2', title), h('p', says), h('label', { for: 'why' }, `Reason (${SHORTEST} characters or more)`), reason, wrong,
    h('p', yes, ' ', h('button.plain', { type: 'button', onclick: () => dialog.close() }, 'Keep as it is')));
  const dialog = h('dialog.care', { 'aria-label': title, onclose: () => dialog.remove() }, form);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    fill(wrong, reasonProblem(reason.value));
    if (wrong.textContent) return reason.focus();
    yes.disabled = true;
    try {
      await post(`${path`features/${key}`}/${deed}`, { reason: reason.value.trim() });
      dialog.close();
      done();
    } catch (problem) {
      fill(wrong, problem.message);
      yes.disabled = false;
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  reason.focus();
}
