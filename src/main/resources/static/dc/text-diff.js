const MOST = 250_000;

const tokens = (text) => text.match(/\s+|[^\s]+/g) ?? [];

/** Joins neighbours of the same kind, so that one mark covers a whole phrase. */
function joined(parts) {
  const all = [];
  for (const part of parts) {
    const last = all[all.length - 1];
    if (last && last.kind === part.kind) last.text += part.text;
    else all.push({ ...part });
  }
  return all;
}

/** Two texts word by word: parts that are `same`, `gone` or `new`, in reading order. */
export function wordDiff(before, after) {
  const [was, is] = [tokens(String(before ?? '')), tokens(String(after ?? ''))];
  if (was.length * is.length > MOST) {
    return joined([{ kind: 'gone', text: was.join('') }, { kind: 'new', text: is.join('') }]).filter(({ text }) => text);
  }
  const longest = Array.from({ length: was.length + 1 }, () => new Uint32Array(is.length + 1));
  for (let i = was.length - 1; i >= 0; i--) {
    for (let j = is.length - 1; j >= 0; j--) {
      longest[i][j] = was[i] === is[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  const parts = [];
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && was[i] === is[j]) {
      parts.push({ kind: 'same', text: was[i] });
      i++; j++;
    } else if (j >= is.length || (i < was.length && longest[i + 1][j] >= longest[i][j + 1])) parts.push({ kind: 'gone', text: was[i++] });
    else parts.push({ kind: 'new', text: is[j++] });
  }
  return joined(parts);
}

/** Entries of two lists that were added or taken away. */
export function listDiff(before = [], after = []) {
  return { gone: before.filter((one) => !after.includes(one)), added: after.filter((one) => !before.includes(one)) };
}

/** Whether it is a row of another feature that this one leads to: what changes there, changes here too. */
export const shares = ({ feature }, of) => Boolean(feature && of && feature !== of);
