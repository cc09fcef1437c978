// The part of the address behind # stays in the browser through redirects; the form carries it to the server and back.
const place = document.querySelector('input[name=place]');
const keep = 'design-control.place';

if (location.hash.length > 1 && !location.hash.startsWith('#/login')) {
  place.value = location.hash;
  sessionStorage.setItem(keep, location.hash);
} else if (location.search === '?failed') {
  // A wrong password leads here once more, by a redirect that may have lost it.
  place.value = sessionStorage.getItem(keep) ?? '';
} else {
  sessionStorage.removeItem(keep);
}
