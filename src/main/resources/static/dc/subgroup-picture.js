/** What a status means to whoever looks; never by colour alone. */
export const STATUS = {
  block: { word: 'block', sign: '✕', style: 'crit' },
  unreadable: { word: 'cannot be read', sign: '?', style: 'major' },
  missing: { word: 'no results', sign: '…', style: 'minor' },
  insufficient: { word: 'insufficient', sign: '?', style: 'major' },
  warn: { word: 'warn', sign: '!', style: 'major' },
  pass: { word: 'pass', sign: '✓', style: 'ok' },
};

const WIDTH = 108;
const HEIGHT = 18;

/** The least and the greatest figure that the pictures of a table have to show: whole tens, up to 100. */
export function bounds(lines, { sensitivityGoal, specificityGoal } = {}) {
  const lows = [...lines.flatMap(({ sensitivity, specificity }) => [sensitivity?.low, specificity?.low]), sensitivityGoal, specificityGoal]
    .filter((low) => low != null && low !== '' && low !== 'none').map(Number).filter((low) => low >= 0 && low <= 100);
  return { from: Math.max(0, Math.floor((Math.min(100, ...lows) - 1) / 10) * 10), to: 100 };
}

export const at = (figure, { from, to }) => Math.round(((Math.min(Math.max(figure, from), to) - from) / (to - from)) * (WIDTH - 8)) + 4;

/** A figure with its confidence interval, drawn and written; the dashed line is the goal. */
export function interval({ value, low, high } = {}, goal, scale, name) {
  if (value == null) return '';
  const box = document.createElement('div');
  const goalLine = goal && goal !== 'none' ? `<line x1="${at(goal, scale)}" x2="${at(goal, scale)}" y1="0" y2="${HEIGHT}" stroke="#53616d" stroke-dasharray="2 2"/>` : '';
  const whiskers = low == null || high == null ? '' : `<line x1="${at(low, scale)}" x2="${at(high, scale)}" y1="9" y2="9" stroke="#0b5cad" stroke-width="2"/>`
    + [low, high].map((end) => `<line x1="${at(end, scale)}" x2="${at(end, scale)}" y1="5" y2="13" stroke="#0b5cad" stroke-width="2"/>`).join('');
  // Only numbers go in: nothing of what people wrote.
  box.innerHTML = `<svg width="${WIDTH}" height="${HEIGHT}" role="img"><rect x="0" y="0" width="${WIDTH}" height="${HEIGHT}" fill="#f3f6f8"/>${goalLine}${whiskers}<circle cx="${at(value, scale)}" cy="9" r="4" fill="#0b5cad"/></svg><div class="small nowrap"></div>`;
  box.firstElementChild.setAttribute('aria-label', `${name} ${value}, 95 % confidence ${low} to ${high}, on a scale from ${scale.from} to ${scale.to}`);
  box.lastElementChild.textContent = low == null || high == null ? String(value) : `${value} (${low} to ${high})`;
  return box;
}

/** How often the group is in the data and among the people it is meant for, its calibration and its stability. */
export function figures({ datasetShare, targetShare, calibrationSlope, psi }) {
  const ratio = datasetShare != null && targetShare ? ` (${(datasetShare / targetShare).toFixed(2)})` : '';
  return [
    datasetShare == null ? targetShare != null && `${targetShare} % wanted` : `${datasetShare} of ${targetShare ?? '?'} %${ratio}`,
    calibrationSlope != null && `slope ${calibrationSlope}`,
    psi != null && `PSI ${psi}`,
  ].filter(Boolean);
}

/** The limits of the data sheet in one line. */
export function inWords(limits) {
  const set = (name) => limits[name] && limits[name] !== 'none';
  return [
    set('sensitivityGoal') && `Goal (dashed): sensitivity ${limits.sensitivityGoal} %, specificity ${limits.specificityGoal} %, by the lower 95 % limit.`,
    set('errorLimit') && `Error at most ${limits.errorLimit}, by the upper 95 % limit.`,
    `At least ${limits.minCases} positive and negative cases, otherwise insufficient.`,
    `Differences of more than ${limits.differenceWarn} points warn, of more than ${limits.differenceBlock} block.`,
    `Share ratio ${limits.shareRatioMin} to ${limits.shareRatioMax}, calibration slope ${limits.calibrationMin} to ${limits.calibrationMax}, PSI warns from ${limits.psiWarn} and blocks from ${limits.psiAct}.`,
  ].filter(Boolean).join(' ');
}
