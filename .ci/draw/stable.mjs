// Marker ids are random; stable ones keep the picture free of changes that nobody made.
export function stable(svg) {
  const names = [...new Set(svg.match(/[\w-]*-[0-9a-z]{20,}/g) ?? [])];
  const renamed = names.reduce((text, name, index) => text.replaceAll(name, `marker-${index + 1}`), svg);
  return renamed.replace(/<!--[\s\S]*?-->\s*/g, '').replace(/(<svg[^>]*>)/, '$1<rect x="-10000" y="-10000" width="20000" height="20000" fill="#fff"/>');
}
