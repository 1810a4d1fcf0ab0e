const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  reg: '®',
  trade: '™',
  copy: '©',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  euro: '€',
  pound: '£',
  yen: '¥',
};

/** Text with its HTML entities resolved, without asking an HTML parser. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return named[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex, 16);
    return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}

/**
 * One line of page text: entities resolved, white space folded, characters that steer the writing direction or are
 * not shown dropped, at most `max` characters. Undefined when nothing is left.
 */
export function cleanText(value: unknown, max = 500): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = decodeEntities(value.slice(0, max * 8))
    // eslint-disable-next-line no-control-regex -- control characters are what is taken out
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text ? [...text].slice(0, max).join('') : undefined;
}

/** An absolute http(s) address of at most 4,000 characters, or undefined. */
export function httpAddress(value: unknown, base: string | URL): string | undefined {
  if (typeof value !== 'string' || !value.trim() || value.length > 4000) return undefined;
  try {
    const url = new URL(decodeEntities(value.trim()), base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
  } catch {
    return undefined;
  }
}
