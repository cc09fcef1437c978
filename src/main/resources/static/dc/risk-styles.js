/** The picture of the risk matrix: colour and letter say the same, so that neither is needed alone. */
const css = `
.sides { display: flex; flex-wrap: wrap; gap: 18px 28px; } .side { flex: 1 1 420px; min-width: 0; max-width: 640px; } .side p { margin: 0 0 6px; }
/* Side by side, more than seven columns would break the names of their classes. */
.side.many { flex-basis: 800px; max-width: 960px; }
table.matrix { width: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 2px; background: none; }
table.matrix th, table.matrix td, tr:last-child > td { border: 0; padding: 0; vertical-align: middle; }
table.matrix thead th { font-size: 11.5px; letter-spacing: -.1px; font-weight: 600; text-align: center; vertical-align: bottom; padding: 0 1px 3px; overflow-wrap: anywhere; hyphens: auto; line-height: 1.25; }
table.matrix tbody th { font-size: 12px; font-weight: 600; text-align: left; padding-right: 4px; overflow-wrap: anywhere; line-height: 1.25; } th.corner { width: 100px; text-align: left; color: var(--muted); }
th.corner span { display: block; text-align: left; font-weight: 400; } thead th span { display: block; }
table.matrix td { height: 46px; position: relative; text-align: center; border-radius: 3px; } td.apart { border-left: 8px solid #fff; }
td.A { background: #d3ecdb; } td.R { background: #ffe6a3; } td.U { background: #f6b3b3; }
td .letter { position: absolute; left: 5px; top: 2px; font-size: 12px; font-weight: 600; color: #1c2733; }
button.cell { position: absolute; inset: 0; width: 100%; height: 100%; min-height: 0; border: 2px solid #1c2733; border-radius: 3px; background: transparent; color: #1c2733; padding: 0; cursor: pointer; }
button.cell:hover { background: #ffffff66; } button.cell[aria-expanded=true] { background: #fff; box-shadow: inset 0 0 0 2px #0b5cad; border-color: #0b5cad; }
.count { font-size: 18px; font-weight: 700; } button.cell:focus-visible { outline: 3px solid #0b5cad; outline-offset: 2px; z-index: 1; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 8px 0 0; } .legend .letter { display: inline-block; width: 20px; text-align: center; border-radius: 3px; }
b.A { background: #d3ecdb; } b.R { background: #ffe6a3; } b.U { background: #f6b3b3; } .listed { margin-top: 10px; border-top: 1px solid var(--line); padding-top: 8px; } .listed li { margin: 2px 0; } .later { padding: 8px 0; }
`;

export const riskSheet = new CSSStyleSheet();
riskSheet.replaceSync(css);
