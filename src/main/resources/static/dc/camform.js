import { blockers } from './exit.js';

// Tasklist shows no red box over a task for an error with these words: our own components tell what is missing.
const PREVENTED = 'camForm submission prevented';

/**
 * Stands between Tasklist's Complete button and the engine: what is still being typed is saved first,
 * the exit rules are asked once more, and only then is the form submitted, with decisions that were
 * really made. The server judges again in any case.
 */
export function attach(camForm, scope) {
  const submit = camForm.submit.bind(camForm);
  const parse = camForm.parseVariables.bind(camForm);

  // Only decisions made now: an empty or left-over value of an earlier round is no decision.
  camForm.parseVariables = () => {
    for (const name of camForm.variableManager.variableNames()) camForm.variableManager.variable(name).originalValue = null;
    const decided = Object.entries(parse()).filter(([, { value }]) => value !== null && value !== undefined && value !== '');
    return Object.fromEntries(decided);
  };

  camForm.submit = (callback) => {
    // Tasklist runs on digests: hand the answer back inside one, or its button stays disabled.
    const answer = (...args) => digest(camForm, () => callback?.(...args));
    ready(scope).then(
      (problem) => (problem ? answer(new Error(scope.taskId ? `${PREVENTED}: ${problem}` : problem)) : submit(answer)),
      (error) => answer(new Error(error.message)));
  };
}

/** Undefined when the task may be completed, otherwise a sentence; the components show the details. */
async function ready(scope) {
  const results = await Promise.all([...scope.unsaved].map((save) => save()));
  const unsaved = results.find((sentence) => sentence);
  if (unsaved) {
    scope.tell('dc-refused', { reasons: [unsaved] });
    return unsaved;
  }
  if (!scope.taskId) return undefined;
  const reasons = blockers(await scope.readExit(), (key) => scope.row(key)?.kind);
  if (!reasons.length) return undefined;
  scope.tell('dc-refused', { reasons });
  return reasons[0];
}

function digest(camForm, fn) {
  const angularScope = camForm.formElement?.scope?.();
  if (angularScope?.$applyAsync) angularScope.$applyAsync(fn);
  else fn();
}
