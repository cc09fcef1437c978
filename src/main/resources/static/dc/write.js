import { post, path } from './api.js';

const uuid = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

/** Writes several rows under the task, all or none. Answers [{key, revision, created}]. */
export async function writeRows(scope, rows) {
  const answer = await post(path`tasks/${scope.taskId}/items`, rows, { 'Idempotency-Key': uuid() });
  return answer.items;
}

/** Writes one row and puts it into the scope at once; answers the row as it now stands. */
export async function writeRow(scope, { kind, row, values, links, retire, reason, feature }) {
  const { key, ...fields } = values;
  const posted = { ...fields, kind, links: links.map(({ relation, to }) => ({ relation, to })) };
  if (row) Object.assign(posted, { key: row.key, basedOn: row.revision });
  else if (key) posted.key = key.trim();
  if (!row && feature) posted.feature = feature;
  if (retire !== undefined) posted.retire = retire;
  // A deviation has a reason of its own, why it may be accepted: the reason of a change goes beside it.
  if (reason) posted[kind === 'DEVIATION' ? 'changeReason' : 'reason'] = reason;
  const [saved] = await writeRows(scope, [posted]);
  const kept = { ...row, kind, fields, title: fields.title ?? fields.text, feature: row?.feature ?? feature, key: saved.key, revision: saved.revision, state: 'WORKING',
    retired: retire ?? row?.retired ?? false, links: links.map((link) => ({ ...link, status: link.status })) };
  scope.keepRow(kept);
  return kept;
}
