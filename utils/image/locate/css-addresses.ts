const maxLength = 3_000_000;

/**
 * The addresses in a computed CSS value such as `background-image`, the largest of an `image-set()` first. Relative
 * ones are left as they stand (a computed value has none).
 */
export function cssAddresses(value: string | null | undefined): string[] {
  if (!value || value === 'none' || value.length > maxLength) return [];
  const found: { address: string; density: number; at: number }[] = [];
  const pattern = /url\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^)\s"']*))\s*\)(?:\s+([\d.]+)(x|dppx|dpi))?/g;
  for (const match of value.matchAll(pattern)) {
    const address = (match[1] ?? match[2] ?? match[3] ?? '').replace(/\\([0-9a-f]{1,6}\s?|.)/gi, unescapeCss);
    const density = Number(match[4] ?? 1) / (match[5] === 'dpi' ? 96 : 1);
    if (address && !address.startsWith('#')) found.push({ address, density, at: found.length });
    if (found.length >= 20) break;
  }
  return found.sort((a, b) => b.density - a.density || a.at - b.at).map(({ address }) => address);
}

function unescapeCss(_: string, escaped: string): string {
  const code = /^[0-9a-f]+/i.exec(escaped)?.[0];
  return code ? String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)) : escaped;
}
