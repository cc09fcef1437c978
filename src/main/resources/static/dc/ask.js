import { h, fill, uid } from './dom.js';
import { post } from './api.js';

/**
 * A small dialog that asks for one text and sends it. Answers with what the server said, or nothing when it was
 * closed. What is typed stays when the server refuses.
 */
export function ask(root, { title, label, help, button, address, field, more = {} }) {
  return new Promise((resolve) => {
    const id = uid('ask');
    const text = h('textarea', { id, rows: 5, maxlength: 4000, 'aria-describedby': `${id}-help` });
    const notes = h('div', { role: 'alert' });
    const send = h('button.main', { type: 'button', onclick: () => go() }, button);
    const close = (answer) => { dialog.close(); dialog.remove(); resolve(answer); };
    const dialog = h('dialog', { 'aria-label': title, oncancel: () => close(), onkeydown: (event) => event.stopPropagation() },
      h('h2', title), notes, h('div.field', h('label', { for: id }, label, h('span.req', ' *')), text, h('p.help', { id: `${id}-help` }, help)),
      h('div.row', send, h('button', { type: 'button', onclick: () => close() }, 'Cancel')));
    const go = async () => {
      send.disabled = true;
      try {
        close(await post(address, { [field]: text.value, ...more }));
      } catch (problem) {
        fill(notes, h('div.note.crit', problem.problems?.[0]?.reason ?? problem.message));
        send.disabled = false;
        text.focus();
      }
    };
    root.append(dialog);
    dialog.showModal();
    text.focus();
  });
}
