/**
 * Reads what a spreadsheet puts on the clipboard (tabs) or a CSV file (commas): RFC 4180 quoting,
 * so cells may hold line breaks, quotes and the delimiter itself. Answers an array of rows of strings.
 */
export function parse(text, delimiter = '\t') {
  const rows = [];
  let row = [];
  let cell = '';
  let quoted = false;
  const source = text.replace(/^\uFEFF/, '');
  const endCell = () => { row.push(cell); cell = ''; };
  const endRow = () => { endCell(); rows.push(row); row = []; };
  for (let i = 0; i < source.length; i++) {
    const c = source[i];
    if (quoted) {
      if (c === '"' && source[i + 1] === '"') { cell += '"'; i++; }
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === delimiter) endCell();
    else if (c === '\n') endRow();
    else if (c === '\r') { if (source[i + 1] !== '\n') endRow(); }
    else cell += c;
  }
  if (cell !== '' || row.length) endRow();
  return rows.filter((cells) => cells.some((value) => value.trim() !== ''));
}

const normal = (text) => String(text).toLowerCase().replace(/[^a-z0-9]/g, '');

/** Other words that people put above the columns we know. */
const SYNONYMS = {
  key: ['id', 'key', 'no', 'number', 'reqid', 'identifier'],
  kind: ['type', 'kind'],
  title: ['title', 'name', 'summary', 'short'],
  text: ['text', 'statement', 'description', 'requirement', 'need', 'content'],
  level: ['level'],
  severity: ['sev', 'severityofharm'],
  probability: ['likelihood', 'occurrence', 'probabilityofharm'],
  verifyMethod: ['verification', 'verificationmethod', 'method', 'verifyby', 'verifymethod'],
  links: ['links', 'link', 'derives', 'derivedfrom', 'parent', 'parents', 'trace', 'tracesto', 'from', 'upstream'],
};

/** The column a header cell means, or '' where nothing fits. */
export function matchColumn(header, columns) {
  const word = normal(header);
  if (!word) return '';
  const direct = columns.find(({ name, label }) => normal(name) === word || normal(label ?? '') === word);
  if (direct) return direct.name;
  const known = Object.keys(SYNONYMS).find((name) => SYNONYMS[name].includes(word));
  return known && (known === 'links' || columns.some(({ name }) => name === known)) ? known : '';
}

/**
 * Guesses what the columns of pasted rows are: the first row is a header if at least half of its
 * filled cells name a column. Without one: a first column of key-like words is the key, the longest text is the text.
 */
export function guessMapping(rows, columns) {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const first = rows[0] ?? [];
  const matches = first.map((cell) => matchColumn(cell, columns));
  const filled = first.filter((cell) => cell.trim() !== '').length;
  if (filled && matches.filter(Boolean).length * 2 >= filled) {
    const mapping = Array.from({ length: width }, (_, i) => matches[i] ?? '');
    return { header: true, mapping: mapping.map((name, i) => (mapping.indexOf(name) === i ? name : '')) };
  }
  const mapping = new Array(width).fill('');
  const keyLike = (i) => rows.every((row) => /^[A-Za-z]{1,8}[-_ ]?[A-Za-z]*[-_]?\d+[a-z]?$/.test((row[i] ?? '').trim()));
  if (width > 1 && keyLike(0)) mapping[0] = 'key';
  const length = (i) => rows.reduce((sum, row) => sum + (row[i] ?? '').length, 0);
  const free = mapping.map((_, i) => i).filter((i) => !mapping[i]);
  const longest = free.sort((a, b) => length(b) - length(a))[0];
  if (longest !== undefined) mapping[longest] = 'text';
  return { header: false, mapping };
}

/** Turns pasted rows into objects by the mapping; empty cells are left out. */
export function toObjects(rows, { header, mapping }) {
  return rows.slice(header ? 1 : 0).map((row) => {
    const object = {};
    mapping.forEach((name, i) => {
      const value = (row[i] ?? '').trim();
      if (name && value !== '') object[name] = value;
    });
    return object;
  });
}
