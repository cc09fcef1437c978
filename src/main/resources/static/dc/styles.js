/** One sheet for all components. It lives in their shadow roots, so Tasklist's own styles and ours never meet. */
const css = `
:host { display: block; font-size: 14px; line-height: 1.45; color: #1c2733;
  --line: #cfd7de; --muted: #53616d; --soft: #f3f6f8; --accent: #0b5cad; --crit: #a3161f; --major: #8a4b00; --ok: #1b6b3a; }
:host([hidden]), [hidden] { display: none !important; }
*, *::before, *::after { box-sizing: border-box; }
h2 { font-size: 16px; margin: 0; font-weight: 600; } h3 { font-size: 14px; margin: 0 0 4px; font-weight: 600; }
p { margin: 0 0 6px; } ul { margin: 0; padding-left: 18px; } a { color: var(--accent); }
.card { border: 1px solid var(--line); border-radius: 6px; background: #fff; margin: 0 0 14px; }
.head { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; padding: 8px 12px; border-bottom: 1px solid var(--line); background: var(--soft); border-radius: 6px 6px 0 0; }
.body { padding: 10px 12px; } .grow { flex: 1 1 auto; } .muted { color: var(--muted); } .small { font-size: 12.5px; }
.pre { white-space: pre-wrap; overflow-wrap: anywhere; } .nowrap { white-space: nowrap; }
.row { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center; margin: 4px 0 6px; }
table.tight { width: auto; } .note table { background: transparent; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; border-radius: 3px; }
button { font: inherit; color: var(--accent); background: #fff; border: 1px solid #8fa3b5; border-radius: 4px; padding: 3px 10px; min-height: 28px; cursor: pointer; }
button:hover { background: #eaf2fa; } button:disabled { color: #6b7680; border-color: var(--line); background: var(--soft); cursor: default; }
button[aria-pressed=true] { font-weight: 600; background: #e2eefa; } button.main { background: var(--accent); color: #fff; border-color: var(--accent); } button.main:hover { background: #084a8d; }
button.main:disabled { background: #6f8396; border-color: #6f8396; color: #fff; }
button.plain { border-color: transparent; background: transparent; padding: 1px 0; min-height: 24px; text-decoration: underline; text-align: left; }
li > button.plain:only-child { vertical-align: top; min-height: 0; padding: 0; } button.plain:hover { background: #eaf2fa; } button.danger { color: var(--crit); }
input, select, textarea { font: inherit; color: inherit; background: #fff; border: 1px solid #7d8b98; border-radius: 4px; padding: 4px 7px; min-height: 30px; max-width: 100%; }
input[type=checkbox], input[type=radio] { min-height: 0; margin: 0; width: 15px; height: 15px; flex: none; }
input[type=file] { border: 0; padding: 0; } textarea { width: 100%; resize: vertical; min-height: 58px; line-height: 1.4; }
[aria-invalid=true] { border-color: var(--crit); box-shadow: 0 0 0 1px var(--crit); }
:disabled { cursor: default; } input:disabled, textarea:disabled, select:disabled { background: var(--soft); border-color: var(--line); color: #3b4853; }
label, .label { font-weight: 600; } .req { color: var(--crit); font-weight: 600; }
.field { margin: 0 0 12px; } .field > label:not(.choice), .field > .label { display: block; margin-bottom: 2px; } .field > input, .field > select { width: 100%; }
.field > input[type=date], .field > input[inputmode=decimal] { width: 180px; } .field > .row { margin-bottom: 0; } details.field:not([open]) { margin-bottom: 4px; } .field > select { max-width: 480px; }
.field.wide > textarea, .field > input, .field > .help, .pre { max-width: 900px; } .help { color: var(--muted); font-size: 12.5px; margin: 2px 0 0; } .clause { display: block; }
.error { color: var(--crit); font-size: 13px; margin: 2px 0 0; }
/* A question and its answers stand on one line, what helps to answer it below: a form of forty is read down its left edge. */
.questions { container-type: inline-size; }
@container (min-width: 480px) { .questions > .field.half { display: grid; grid-template-columns: minmax(0, 1fr) 230px; gap: 0 16px; padding-bottom: 6px; margin-bottom: 8px; border-bottom: 1px solid #e3e8ec; max-width: 900px; }
  .questions > .field.half > .row { grid-column: 2; grid-row: 1; align-items: baseline; margin: 0; } .questions > .field.half > :is(.help, .error) { grid-column: 1 / -1; } }
.brief { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: baseline; padding: 6px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--soft); }
:host(dc-proposal-brief) { position: sticky; top: 0; z-index: 10; margin-bottom: 14px; }
.choice { display: flex; gap: 8px; align-items: baseline; margin: 3px 0; font-weight: 400; } .choice input { position: relative; top: 2px; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); gap: 8px 14px; margin-bottom: 10px; } .grid > .wide { grid-column: 1 / -1; } .grid > .half { grid-column: span 2; } .grid .field { margin: 0; }
.chip { display: inline-block; border: 1px solid var(--line); border-radius: 10px; padding: 0 8px; font-size: 12.5px; line-height: 19px; background: #fff; overflow-wrap: anywhere; }
.chip.crit, .chip.critical { color: var(--crit); border-color: #d99a9e; background: #fdf1f1; } .chip.major, .chip.dangling, .chip.missing { color: var(--major); border-color: #dcb98a; background: #fdf6ea; }
.chip.minor { color: var(--muted); } .chip.ok { color: var(--ok); border-color: #9fcbb0; background: #eff8f2; } .chip.suspect { color: #6a2f8f; border-color: #c9a9dd; background: #f8f1fc; }
.note { border-left: 4px solid var(--line); background: var(--soft); padding: 6px max(10px, calc(100% - 900px)) 6px 10px; margin: 0 0 10px; } .note.crit { border-color: var(--crit); background: #fdf1f1; }
.note.major { border-color: #c07a12; background: #fdf6ea; } .note.ok { border-color: var(--ok); background: #eff8f2; } .note.info { border-color: var(--accent); background: #eef5fc; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: 600; padding: 4px 0; }
th { text-align: left; font-size: 12.5px; color: var(--muted); font-weight: 600; border-bottom: 1px solid var(--line); padding: 4px 8px; vertical-align: bottom; }
td { border-bottom: 1px solid #e3e8ec; padding: 6px 8px; vertical-align: top; overflow-wrap: anywhere; } tr:last-child > td { border-bottom: 0; }
tr[tabindex]:focus { outline: 2px solid var(--accent); outline-offset: -2px; } tr[tabindex]:hover > td { background: #f7fafc; } tr.flash > td { background: #e9f6ee; }
td.links { width: 30%; } td.half { width: 45%; } td.key { font-weight: 600; width: 1%; min-width: 110px; } .clamp { display: -webkit-box; -webkit-line-clamp: 4; -webkit-box-orient: vertical; overflow: hidden; }
[role=tablist] { display: flex; flex-wrap: wrap; gap: 2px; padding: 8px 12px 0; border-bottom: 1px solid var(--line); }
[role=tab] { border: 1px solid transparent; border-bottom: 0; border-radius: 4px 4px 0 0; background: none; padding: 5px 12px; margin-bottom: -1px; }
[role=tab][aria-selected=true] { background: #fff; border-color: var(--line); color: #1c2733; font-weight: 600; border-bottom: 1px solid #fff; }
details > summary { cursor: pointer; padding: 2px 0; } summary h2, summary h3 { display: inline; } details.card > summary { padding: 8px 12px; }
dl { display: grid; grid-template-columns: minmax(90px, max-content) 1fr; gap: 3px 14px; margin: 0 0 8px; } dt { color: var(--muted); } dd { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
progress { width: 180px; height: 10px; } .listbox { position: absolute; z-index: 20; left: 0; right: 0; max-height: 230px; overflow: auto; background: #fff; border: 1px solid #7d8b98; border-radius: 4px; box-shadow: 0 4px 14px #0003; margin: 1px 0 0; padding: 0; list-style: none; }
.listbox li { padding: 5px 8px; cursor: pointer; } .listbox li[aria-selected=true] { background: #dcebf9; } .saved { color: var(--ok); } .unsaved { color: var(--major); } .failed { color: var(--crit); font-weight: 600; }
ins { text-decoration: none; background: #dff2e5; border-bottom: 2px solid var(--ok); } del { background: #fbe4e4; color: var(--crit); }
dialog { border: 1px solid #7d8b98; border-radius: 6px; padding: 16px; width: min(560px, 92vw); font: inherit; color: inherit; } dialog::backdrop { background: #1c273366; } dialog h2 { margin-bottom: 10px; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

/** What hides the clauses as long as nobody wants them; see clauses.js. */
export const clauses = new CSSStyleSheet();
clauses.replaceSync('.clause { display: none; }');
