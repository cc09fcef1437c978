import { get, path, post } from '../dc/api.js';
import { fill, h } from '../dc/dom.js';
import { when } from '../dc/words.js';
import { button, form, table } from './parts.js';

const READ = ['quality', 'auditors'];

/** Quality, auditors and administrators read who was trained; everybody reads their own over REST. */
export const mayReadTraining = ({ administrator, groups = [] }) => administrator || READ.some((group) => groups.includes(group));
const mayRecord = ({ administrator, groups = [] }) => administrator || groups.includes('quality');
const mayAsk = ({ groups = [] }) => groups.includes('quality');

// Said where the work is: the page is long.
const told = h('p.said', { role: 'status', 'aria-live': 'polite' });
const FIELDS = { procedure: 'Procedure', fromVersion: 'From version', givenOn: 'Given on', expiresOn: 'Last day on which it holds', proof: 'Where the proof is', reason: 'Why' };

// What was chosen stays chosen when a change shows everything anew.
const chosen = { person: '', procedure: '', day: '' };
// One course is given to many people: what was typed last is offered again.
let typed = {};

/** Everybody whom one may know, and the procedures with what they ask for. */
export async function readTraining() {
  const [people, procedures] = await Promise.all([get('people/of-my-products'), get('procedures')]);
  return { people, procedures };
}

export function trainingPart({ people, procedures }, who, changePage) {
  const change = (work, done) => changePage(work, done, told, FIELDS);
  const list = h('div', { id: 'trained' });
  const show = () => showTrained(list, { people, procedures }, who, change);
  show();
  return h('section', { id: 'training' }, who.administrator && h('h2', 'Training'), told,
    h('h3', 'Who was trained'), filters({ people, procedures }, show), list,
    mayRecord(who) && [h('h3', 'A training to record'), recordForm({ people, procedures }, who, change)],
    h('h3', 'What asks for it'),
    table('Procedures, and from which version on they ask for a training', ['Procedure', 'Newest version', 'Asks for a training', ...mayAsk(who) ? ['Change'] : []],
      procedures.map((procedure) => procedureRow(procedure, who, change))));
}

function procedureRow({ procedure, name, version, asked }, who, change) {
  const at = path`procedures/${procedure}/training-demands`;
  const from = h('input.short', { type: 'number', min: 1, max: version, value: version, 'aria-label': `Version of ${name} from which a training is asked` });
  const ask = () => change(() => post(at, { fromVersion: from.valueAsNumber }), `${name} asks for a training from now on.`);
  return h('tr', h('td.key', name, h('div.small.muted', procedure)), h('td', version),
    h('td', asked.length ? asked.map((demand) => h('p', `From version ${demand.fromVersion} on, since ${when(demand.since)}, by ${demand.by}.`)) : 'No'),
    mayAsk(who) && h('td', h('div.row', from, button('Ask for it', ask, `Ask for a training on ${name}`)),
      asked.map((demand) => because(`Ask no more from version ${demand.fromVersion} on`, `Why ${name} asks for it no more`,
        (reason) => change(() => post(`${at}/${demand.id}/withdraw`, { reason }), `${name} asks for it no more. What was done while it was asked stays as it was judged.`)))));
}

/** Folded away until somebody wants it: a thing that needs a reason. */
function because(words, label, done) {
  const reason = h('input', { 'aria-label': label, required: true, maxlength: 1000, placeholder: 'Why?' });
  return h('details', h('summary', words), form([h('div', reason)], words, () => done(reason.value)));
}

const choice = (value, words, now) => h('option', { value, selected: value === now }, words);
const nameOf = ({ id, name, active }) => `${name} (${id})${active ? '' : ', deactivated'}`;

function select(id, words, first, options, now, onchange, required) {
  return h('div', h('label', { for: id }, words), h('select', { id, required, onchange: onchange ?? (() => {}) }, first && choice('', first, now), options.map(([value, text]) => choice(value, text, now))));
}

function filters({ people, procedures }, show) {
  const set = (name) => (event) => {
    chosen[name] = event.target.value;
    show();
  };
  return h('form.row', { onsubmit: (event) => event.preventDefault() },
    select('of-person', 'Person', 'choose', people.map((person) => [person.id, nameOf(person)]), chosen.person, set('person')),
    select('of-procedure', 'Procedure', 'all', procedures.map(({ procedure, name }) => [procedure, name]), chosen.procedure, set('procedure')),
    h('div', h('label', { for: 'on-day' }, 'Holding on (empty: today)'), h('input', { id: 'on-day', type: 'date', value: chosen.day, onchange: set('day') })));
}

async function showTrained(list, known, who, change) {
  const { person, procedure, day } = chosen;
  if (!person && !procedure) {
    fill(list, h('p.empty', 'Choose a person or a procedure to see who was trained for what.'));
    return;
  }
  const of = person ? path`people/${person}/training` : path`procedures/${procedure}/training`;
  try {
    const register = await get(`${of}${day ? `?day=${encodeURIComponent(day)}` : ''}`);
    // Somebody chose on meanwhile: an answer that comes late is about something else.
    if (chosen.person !== person || chosen.procedure !== procedure || chosen.day !== day) return;
    const found = register.trainings.filter((each) => !person || !procedure || each.procedure === procedure);
    fill(list, found.length
      ? table(`As known now; whether it holds, for ${register.day}`, ['Person', 'Procedure', 'Version', 'Given on', 'Last day', 'Proof', 'Recorded', 'Holds', ...mayRecord(who) ? ['Change'] : []],
        found.map((each) => trainingRow(each, known, who, change)))
      : h('p.empty', 'No training is recorded for this choice. Where a procedure asks for one, what this person completes under it is a gap.'));
  } catch (problem) {
    fill(list, h('p.trouble', { role: 'alert' }, problem.message));
  }
}

function trainingRow(training, { people, procedures }, who, change) {
  const { id, person, withdrawn } = training;
  const whose = people.find((one) => one.id === person);
  const what = procedures.find((one) => one.procedure === training.procedure);
  const at = `${path`people/${person}/training`}/${id}/withdraw`;
  return h(withdrawn ? 'tr.off' : 'tr', h('td.key', whose ? nameOf(whose) : person), h('td', what?.name ?? training.procedure), h('td', `from ${training.fromVersion} on`),
    h('td.short', training.givenOn), h('td.short', training.expiresOn ?? 'none'), h('td', training.proof ?? ''), h('td', `${when(training.recordedAt)} by ${training.recordedBy}`),
    h('td', withdrawn ? `Withdrawn ${when(withdrawn.at)} by ${withdrawn.by}: ${withdrawn.reason}` : holds(training)),
    mayRecord(who) && h('td', !withdrawn && person !== who.id && because('Withdraw', `Why training ${id} of ${person} is withdrawn`,
      (reason) => change(() => post(at, { reason }), 'The training is withdrawn. It never counted, also for work that is done.'))));
}

const holds = ({ holds: now }) => (now ? h('span.chip.covered', 'holds') : h('span.chip.major', 'does not hold'));

function recordForm({ people, procedures }, who, change) {
  // Nobody records their own.
  const others = people.filter(({ id }) => id !== who.id);
  const version = h('input.short', { id: 'from-version', type: 'number', min: 1, required: true, value: typed.fromVersion ?? 1 });
  const newest = (event) => { version.value = procedures.find(({ procedure }) => procedure === event.target.value)?.version ?? 1; };
  const whose = select('whose', 'Person', 'choose', others.map((person) => [person.id, nameOf(person)]), chosen.person, null, true);
  const what = select('what', 'Procedure', 'choose', procedures.map(({ procedure, name }) => [procedure, name]), typed.procedure ?? '', newest, true);
  const given = h('input', { id: 'given-on', type: 'date', required: true, value: typed.givenOn ?? '' });
  const last = h('input', { id: 'expires-on', type: 'date', value: typed.expiresOn ?? '' });
  const proof = h('input', { id: 'proof', maxlength: 500, value: typed.proof ?? '' });
  const record = () => {
    const person = whose.querySelector('select').value;
    const training = { procedure: what.querySelector('select').value, fromVersion: version.valueAsNumber, givenOn: given.value, expiresOn: last.value || null, proof: proof.value || null };
    typed = training;
    return change(async () => {
      await post(path`people/${person}/training`, training);
      Object.assign(chosen, { person, procedure: '' });
    }, 'The training is recorded.');
  };
  const labelled = (input, words) => h('div', h('label', { for: input.id }, words), input);
  return form([whose, what, labelled(version, 'From version'), labelled(given, 'Given on'), labelled(last, 'Last day on which it holds (empty: none)'), labelled(proof, 'Where the proof is')], 'Record', record);
}
