/**
 * Builds elements: h('td.wide', {title: '…', onclick: fn}, 'text', child, [more]).
 * Text is always set as text, never parsed as markup: what people type into the record stays text.
 */
export function h(tag, ...rest) {
  const [name, ...classes] = tag.split('.');
  const node = document.createElement(name || 'div');
  if (classes.length) node.className = classes.join(' ');
  const first = rest[0];
  const hasProps = first && typeof first === 'object' && !(first instanceof Node) && !Array.isArray(first);
  if (hasProps) assign(node, rest.shift());
  node.append(...flatten(rest));
  return node;
}

/** Replaces all children, leaving out null, undefined and false. */
export function fill(node, ...children) {
  node.replaceChildren(...flatten(children));
  return node;
}

function assign(node, props) {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'value' || name === 'checked' || name === 'disabled' || name === 'selected') node[name] = value;
    else if (name === 'dataset') Object.assign(node.dataset, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
}

function flatten(children) {
  return children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false);
}

/** Puts the wanted nodes in order without touching those already in place, so that focus survives. */
export function patch(parent, wanted) {
  let cursor = parent.firstChild;
  for (const node of wanted) {
    if (node === cursor) cursor = cursor.nextSibling;
    else parent.insertBefore(node, cursor);
  }
  while (cursor) {
    const next = cursor.nextSibling;
    cursor.remove();
    cursor = next;
  }
}

/** Calls fn once, after it has not been asked for during the given milliseconds. */
export function debounce(fn, milliseconds) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => fn(...args), milliseconds);
  };
}

let serial = 0;
/** An id that is unique on the page, for labels and descriptions. */
export const uid = (prefix = 'dc') => `${prefix}-${++serial}`;
