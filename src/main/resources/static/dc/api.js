/** Talks to /api: JSON in and out, problems as errors with a sentence, the CSRF token where it belongs. */
const ROOT = new URL('../api/', import.meta.url);

/** A refusal of the server, or its silence (status 0). `problems` name row, field and reason. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.detail || body.title || Problem.sentence(status));
    this.status = status;
    this.body = body;
    this.problems = body.problems ?? [];
  }

  static sentence(status) {
    if (status === 0) return 'The server cannot be reached. What you typed stays here; it is tried again.';
    if (status === 401) return 'You are logged out. Log in again in another tab, then go on here: nothing typed is lost.';
    if (status === 403) return 'You may not do this.';
    if (status === 404) return 'This does not exist any more.';
    if (status === 413) return 'The file is too large.';
    return `The server answered ${status}.`;
  }
}

let whoAmI;
/** The logged-in person: products, functions and the CSRF token. */
export function me(refresh = false) {
  if (refresh || !whoAmI) {
    whoAmI = get('me').catch((problem) => { whoAmI = undefined; throw problem; });
  }
  return whoAmI;
}

/** In Tasklist and Cockpit the token is a cookie of their path; elsewhere /api/me hands it out. */
async function csrf(refresh) {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='));
  if (cookie) return { 'X-XSRF-TOKEN': decodeURIComponent(cookie.slice('XSRF-TOKEN='.length)) };
  const token = (await me(refresh)).csrf;
  return token ? { [token.header]: token.token } : {};
}

/** Values are encoded: path`features/${key}/items`. */
export const path = (parts, ...values) =>
  parts.reduce((text, part, i) => text + encodeURIComponent(values[i - 1]) + part);

export const url = (relative) => new URL(relative, ROOT).href;

const answer = async (response) => {
  const text = await response.text();
  let body = {};
  try { body = text ? JSON.parse(text) : {}; } catch { body = { detail: '' }; }
  if (!response.ok) throw new Problem(response.status, body);
  return body;
};

const unreachable = () => { throw new Problem(0); };

// X-Requested-With keeps the browser from opening its own password window on a 401.
const HEADERS = { Accept: 'application/json', 'X-Requested-With': 'fetch' };

export const get = (relative) =>
  fetch(url(relative), { headers: HEADERS, credentials: 'same-origin', cache: 'no-store' }).then(answer, unreachable);

async function send(method, relative, body, headers = {}, again = true) {
  const token = await csrf(!again);
  const request = {
    method, credentials: 'same-origin', keepalive: JSON.stringify(body).length < 60000,
    headers: { ...HEADERS, 'Content-Type': 'application/json', ...token, ...headers },
    body: JSON.stringify(body),
  };
  try {
    return await fetch(url(relative), request).then(answer, unreachable);
  } catch (problem) {
    // The token changes when the person logs in again elsewhere: fetch the new one once.
    if (problem.status === 403 && again && !token['X-XSRF-TOKEN']) return send(method, relative, body, headers, false);
    throw problem;
  }
}

export const put = (relative, body, headers) => send('PUT', relative, body, headers);
export const post = (relative, body, headers) => send('POST', relative, body, headers);

/** Sends a form with files; `progress` is called with a share between 0 and 1. */
export async function upload(relative, form, progress = () => {}) {
  const token = await csrf();
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url(relative));
    for (const [name, value] of Object.entries({ ...HEADERS, ...token })) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
    request.onerror = () => reject(new Problem(0));
    request.onload = () => {
      let body = {};
      try { body = JSON.parse(request.responseText || '{}'); } catch { /* a proxy's HTML page says nothing to people */ }
      if (request.status < 300) resolve(body);
      else reject(new Problem(request.status, body));
    };
    request.send(form);
  });
}
