/*
 * Brings our components into Tasklist. They are the same files as on our own pages, so nothing is kept twice.
 * A plugin that throws while it loads blanks the whole of Tasklist: hence the import that may fail aside.
 */
const components = new URL(`${appRoot()}/dc/index.js`, window.location.href).href;

import(components).catch((error) => {
  console.error('The form components could not be loaded.', error);
});

// The web applications live under <context>/camunda, our components under <context>/dc.
function appRoot() {
  const root = document.querySelector('base')?.getAttribute('app-root') ?? '/camunda';
  return root.replace(/\/camunda\/?$/, '');
}

const EVERY_MINUTE = 60000;
let asking;

/** What is due, overdue or waits for nobody: told in the bar of Tasklist, read on the start page. */
const notices = {
  id: 'design-control.notices',
  pluginPoint: 'tasklist.navbar.action',
  priority: 100,
  render(node) {
    const link = document.createElement('a');
    link.className = 'dc-notices';
    link.href = `${appRoot()}/#notices`;
    const ask = () => tell(node, link).catch(() => link.remove());
    clearInterval(asking);
    asking = setInterval(() => !document.hidden && ask(), EVERY_MINUTE);
    ask();
    findWords();
  },
  unmount() {
    clearInterval(asking);
  },
};

async function tell(node, link) {
  const answer = await fetch(`${appRoot()}/api/notices?unread=true`, { headers: { Accept: 'application/json', 'X-Requested-With': 'fetch' } });
  const { unread } = answer.ok ? await answer.json() : {};
  link.textContent = unread === 1 ? '1 notice' : `${unread} notices`;
  if (unread) node.append(link);
  else link.remove();
}

let looks = 120;

/** Now and then Tasklist draws its list before its words have arrived, and shows their codes; drawn once more, it has them. */
function findWords() {
  const list = document.querySelector('input[placeholder="SEARCH_PLACEHOLDER"]');
  if (list) {
    looks = 0;
    const tasklist = window.angular?.element(document.body).injector();
    tasklist?.get('$route').reload();
    tasklist?.get('$rootScope').$applyAsync();
  } else if (looks-- > 0) setTimeout(findWords, 250);
}

export default [notices];
