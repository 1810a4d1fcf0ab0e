/** One entry of a `srcset`: its address and what it claims, `w` in px or `x` as a factor. */
export interface SourceEntry {
  address: string;
  width?: number;
  density?: number;
}

const maxLength = 50_000;

/**
 * The entries of a `srcset`, the largest first. Follows the HTML standard's grammar: addresses may hold commas (Amazon's
 * sizes and image services do), an entry ends at a comma that follows white space or a descriptor.
 */
export function parseSrcset(value: string | null | undefined): SourceEntry[] {
  if (!value || value.length > maxLength) return [];
  const entries: SourceEntry[] = [];
  const pattern = /[\s,]*(\S+)([^,(]*(?:\([^)]*\)[^,(]*)*)(?:,|$)/y;
  while (pattern.lastIndex < value.length && entries.length < 200) {
    const match = nextEntry(value, pattern);
    if (!match) break;
    entries.push(match);
  }
  return entries.sort((a, b) => size(b) - size(a));
}

function nextEntry(value: string, pattern: RegExp): SourceEntry | undefined {
  const start = pattern.lastIndex;
  const bare = /[\s,]*(\S*[^\s,]),+(?=\s|$)/y;
  bare.lastIndex = start;
  const alone = bare.exec(value);
  if (alone) {
    pattern.lastIndex = bare.lastIndex;
    return { address: alone[1]! };
  }
  pattern.lastIndex = start;
  const match = pattern.exec(value);
  if (!match?.[1]) return undefined;
  const width = /(?:^|\s)(\d{1,6})w(?:\s|$)/.exec(match[2]!)?.[1];
  const density = /(?:^|\s)(\d{1,3}(?:\.\d{1,4})?)x(?:\s|$)/.exec(match[2]!)?.[1];
  return {
    address: match[1],
    ...(width ? { width: Number(width) } : {}),
    ...(density ? { density: Number(density) } : {}),
  };
}

/** Entries without a descriptor count as `1x`; a page uses only one kind in one set. */
const size = (entry: SourceEntry) => entry.width ?? entry.density ?? 1;
