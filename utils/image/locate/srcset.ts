/** One entry of a `srcset`: its address and what it claims, `w` in px or `x` as a factor. */
export interface SourceEntry {
  address: string;
  width?: number;
  density?: number;
}

const maxLength = 50_000;

/**
 * The entries of a `srcset`, the largest first, at most 200. Follows the HTML standard's grammar: an address ends at
 * white space, so that it may hold commas (Amazon's sizes and image services do); one that ends in a comma has no
 * descriptor, and a descriptor ends at the next comma outside parentheses.
 */
export function parseSrcset(value: string | null | undefined): SourceEntry[] {
  if (!value || value.length > maxLength) return [];
  const entries: SourceEntry[] = [];
  const part = /[\s,]*([^\s,]\S*)/y;
  const descriptors = /(?:[^,()]|\([^)]*(?:\)|$)|\))*,?/y;
  for (let match = part.exec(value); match && entries.length < 200; match = part.exec(value)) {
    const address = match[1]!.replace(/,+$/, '');
    descriptors.lastIndex = part.lastIndex;
    const rest = address === match[1] ? descriptors.exec(value)![0] : '';
    part.lastIndex += rest.length;
    entries.push({ address, ...sizeIn(rest) });
  }
  return entries.sort((a, b) => size(b) - size(a));
}

function sizeIn(descriptor: string): Omit<SourceEntry, 'address'> {
  const width = /(?:^|\s)(\d{1,6})w(?:[\s,]|$)/.exec(descriptor)?.[1];
  const density = /(?:^|\s)(\d{1,3}(?:\.\d{1,4})?)x(?:[\s,]|$)/.exec(descriptor)?.[1];
  return { ...(width ? { width: Number(width) } : {}), ...(density ? { density: Number(density) } : {}) };
}

/** Entries without a descriptor count as `1x`; a page uses only one kind in one set. */
const size = (entry: SourceEntry) => entry.width ?? entry.density ?? 1;
