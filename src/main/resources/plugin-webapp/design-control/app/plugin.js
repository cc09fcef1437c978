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

export default [];
