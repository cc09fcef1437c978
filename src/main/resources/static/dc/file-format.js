/** The files that an import takes, and what they become. */
export const FORMATS = [
  { name: 'csv', label: 'CSV', accept: '.csv,text/csv', help: 'CSV: items with a header row such as key,kind,level,title,text, or any other, whose columns you translate; or links with from,relation,to.' },
  { name: 'cyclonedx', label: 'a bill of materials in CycloneDX', accept: '.json,.xml,.cdx', help: 'CycloneDX (JSON, XML): each component becomes a row under SOUP, each known vulnerability one under anomalies. The file is kept as evidence.' },
  { name: 'spdx', label: 'a bill of materials in SPDX', accept: '.json,.spdx,.tag,.txt', help: 'SPDX 2 (JSON, tag-value): each package becomes a row under SOUP. The file is kept as evidence.' },
];

/** What a file is, by its beginning rather than by its name: `bom.json` may be either. Of the offered ones, the first if unsure. */
export function formatOf(name, beginning, offered = FORMATS) {
  const says = /\.csv$/i.test(name) ? 'csv'
    : /"bomFormat"|cyclonedx\.org\/schema/i.test(beginning) ? 'cyclonedx'
      : /"spdxVersion"|"SPDXID"|^\s*(#.*\n)*SPDXVersion:/m.test(beginning) || /\.spdx(\.json)?$/i.test(name) ? 'spdx' : '';
  return offered.find((one) => one.name === says) ?? offered[0];
}
