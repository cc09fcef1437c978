// Tasklist and Cockpit turn to a login view of their own when the session is over. There is one login page for all:
// ask the server for this page again, and it sends there; the place behind # is kept and comes back after the login.
const LEFT = 'design-control.left';

function leave(place) {
  const again = Date.now() - Number(sessionStorage.getItem(LEFT) ?? 0) < 5000;
  sessionStorage.setItem(LEFT, String(Date.now()));
  if (again) {
    // The server let us in and the app did not: this person has no right to the app.
    location.replace(new URL('../login', import.meta.url));
    return;
  }
  history.replaceState(null, '', location.pathname + (place.startsWith('#/login') ? '' : place));
  location.reload();
}

const atLogin = () => location.hash.startsWith('#/login');

// The apps change the address without an event, so the two functions they do it with are watched.
for (const name of ['pushState', 'replaceState']) {
  const original = history[name].bind(history);
  history[name] = (...change) => {
    const before = location.hash;
    original(...change);
    if (atLogin() && !before.startsWith('#/login')) leave(before);
  };
}
addEventListener('hashchange', (event) => atLogin() && leave(new URL(event.oldURL).hash));
if (atLogin()) leave('');
