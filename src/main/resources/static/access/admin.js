import { get, me, path, post, put } from '../dc/api.js';
import { fill, h } from '../dc/dom.js';
import { frame, trouble } from '../pages/frame.js';
import { button, field, form, table, ticks } from './parts.js';
import { mayReadTraining, readTraining, trainingPart } from './training.js';

const all = document.getElementById('all');
const said = document.getElementById('said');

let people = [];
let products = [];
let functions = [];
let training;

/** Does one change, says what came of it, and shows everything anew. */
async function change(work, done, place = said, words = {}) {
  place.classList.remove('refused');
  place.textContent = '';
  try {
    await work();
    await load();
    place.textContent = done;
  } catch (problem) {
    const lines = (problem.problems ?? []).map(({ field, reason }) => `${words[field] ?? field ?? ''}: ${reason}`);
    place.classList.add('refused');
    place.textContent = [problem.message, ...lines].join('\n');
  }
  place.scrollIntoView({ block: 'nearest' });
}

const functionChoices = () => functions.map(({ id, name }) => [id, name]);
const memberChoices = () => people.filter(({ active }) => active).map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName} (${id})`]);

function personRow(person) {
  const { id } = person;
  const first = h('input', { value: person.firstName, 'aria-label': `First name of ${id}` });
  const last = h('input', { value: person.lastName, 'aria-label': `Last name of ${id}` });
  const speaksFor = ticks(`Functions of ${id}`, functionChoices(), person.functions);
  const save = () => change(() => put(path`people/${id}`, { firstName: first.value, lastName: last.value, functions: speaksFor.chosen() }), `${id} is changed.`);
  const turn = person.active ? 'deactivate' : 'reactivate';
  const secret = h('input', { type: 'password', autocomplete: 'new-password', 'aria-label': `New password of ${id}` });
  return h(person.active ? 'tr' : 'tr.off',
    h('td.key', { scope: 'row' }, id, person.active ? '' : ' (deactivated)'), h('td', first), h('td', last), h('td', speaksFor.node),
    h('td', button('Save', save, `Save ${id}`),
      button(person.active ? 'Deactivate' : 'Reactivate', () => change(() => post(`${path`people/${id}`}/${turn}`, {}), `${id} is ${turn}d.`), `${turn} ${id}`)),
    h('td', secret, button('Set password', () => change(() => put(`${path`people/${id}`}/password`, { password: secret.value }), `${id} has a new password.`), `Set password of ${id}`)));
}

function peoplePart() {
  const speaksFor = ticks('Functions', functionChoices(), []);
  const create = (made) => change(async () => {
    const { id, firstName, lastName, password } = Object.fromEntries(new FormData(made));
    await post('people', { id, firstName, lastName, password, functions: speaksFor.chosen() });
    made.reset();
  }, 'The person is created and can log in.');
  return h('section', h('h2', 'People'),
    table('Who there is, and what they may speak for', ['Id', 'First name', 'Last name', 'Functions', 'Change', 'Password'], people.map(personRow)),
    h('h3', 'A new person'),
    form([field('id', 'Id (small letters; never given twice)'), field('firstName', 'First name'), field('lastName', 'Last name'), field('password', 'Password (12 characters or more)', 'password'), speaksFor.node], 'Create', create));
}

function productRow(product) {
  const gone = people.filter(({ id, active }) => !active && product.members.includes(id)).map(({ id }) => id);
  const members = ticks(`Members of ${product.key}`, memberChoices(), product.members);
  // Who is deactivated stays a member, and is one again when they come back.
  const save = () => change(() => put(`${path`products/${product.key}`}/members`, { members: [...members.chosen(), ...gone] }), `The members of ${product.key} are changed.`);
  return h('tr', h('td.key', product.key), h('td', product.name), h('td', members.node), h('td', button('Save', save, `Save members of ${product.key}`)));
}

function productsPart() {
  const create = (made) => change(async () => {
    const { key, name } = Object.fromEntries(new FormData(made));
    await post('products', { key, name, members: [] });
    made.reset();
  }, 'The product is created. Give it members now.');
  return h('section', h('h2', 'Products'),
    table('Who belongs to which product: only members see it', ['Key', 'Name', 'Members', 'Change'], products.map(productRow)),
    h('h3', 'A new product'), form([field('key', 'Key (capital letters, such as OXI)'), field('name', 'Name')], 'Create', create));
}

const asText = (days) => Object.entries(days).map(([task, n]) => `${task}=${n}`).join(', ');
const asDays = (text) => Object.fromEntries(text.split(',').map((part) => part.trim()).filter(Boolean)
  .map((part) => part.split('=')).map(([task, n]) => [task.trim(), Number(n)]));

function functionRow({ id, name, lead, dueDays }) {
  const choices = ['', ...people.filter(({ active }) => active).map((person) => person.id)];
  const leads = h('select', { 'aria-label': `Lead of ${name}` }, choices.map((choice) => h('option', { value: choice, selected: choice === (lead ?? '') }, choice || 'nobody')));
  const days = h('input', { value: asText(dueDays), 'aria-label': `Due days of ${name}` });
  const save = () => change(() => put(path`functions/${id}`, { lead: leads.value || null, dueDays: asDays(days.value) }), `${name} is changed.`);
  return h('tr', h('td.key', name), h('td', leads), h('td', days), h('td', button('Save', save, `Save ${name}`)));
}

function functionsPart() {
  return h('section', h('h2', 'Functions'),
    table('Leads, and days until a task is due: *=10 for all tasks of the function, T07=5 for one', ['Function', 'Lead', 'Due days', 'Change'], functions.map(functionRow)));
}

async function load() {
  const who = await me();
  if (!who.administrator && !mayReadTraining(who)) throw new Error('Only administrators, quality and auditors see this page.');
  if (who.administrator) [people, products, functions] = await Promise.all([get('people'), get('products'), get('functions')]);
  else document.querySelector('h1').textContent = 'Training';
  training = await readTraining();
  fill(all, who.administrator && [peoplePart(), productsPart(), functionsPart()], trainingPart(training, who, change));
}

frame();
load().catch((problem) => trouble(all, problem));
