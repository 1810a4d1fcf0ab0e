import type { Parcel } from '../offer/parcel';
import type { DecimalMark } from './decimal';
import { readLength, readSize, readWeight, unitInLabel } from './measure';
import type { SpecRow } from './spec-rows';

type Size = NonNullable<Parcel['size']>;

/**
 * Everything that a page says about one weight and one size, from all of its places. An entry that is undefined is a
 * figure that could not be read: something is said there, and it may be something else.
 */
export interface Claims {
  weights: (string | undefined)[];
  sizes: (Size | undefined)[];
}

/** What the claims agree on, within the rounding of units; where they do not, nothing is known. */
export function settle({ weights, sizes }: Claims): Parcel | undefined {
  const [weight] = weights;
  const [size] = sizes;
  const parcel: Parcel = {
    ...(weight && weights.every((one) => one && alike(one, weight)) ? { weight } : {}),
    ...(size && sizes.every((one) => one && sameSize(one, size)) ? { size } : {}),
  };
  return parcel.weight || parcel.size ? parcel : undefined;
}

/** `0.15 lb` and `68 g` are the same figure, rounded apart. */
const alike = (a: string, b: string) => Math.abs(Number(a) - Number(b)) <= 0.05 * Math.max(Number(a), Number(b));
const sides = ({ length, width, height }: Size) => [length, width, height].sort((a, b) => Number(a) - Number(b));
const sameSize = (a: Size, b: Size) => sides(a).every((one, i) => alike(one, sides(b)[i]!));

/** What the rows of a page say about the product itself (`packed` false) or its packing. */
export function rowClaims(rows: readonly SpecRow[], packed: boolean, mark: DecimalMark): Claims {
  const claims: Claims = { weights: [], sizes: [] };
  const own = rows.filter((row) => row.packed === packed && /\d|[½¼¾]/.test(row.value));
  const behind: string[] = [];
  for (const row of own) {
    if (row.field === 'weight') claims.weights.push(readWeight(row.value, mark));
    if (row.field !== 'size') continue;
    const read = readSize(row.value, mark, row.written);
    if (read?.weight) behind.push(read.weight);
    // Without a sign between figures it is the heading of rows for each side.
    if (read || (!row.loose && /\d.*[x×✕*х].*\d/i.test(row.value))) claims.sizes.push(read?.size);
  }
  // `10 x 5 x 3 cm; 50 g` under a label of the size, and the net weight, count where no row is about the weight alone.
  if (!claims.weights.length) claims.weights.push(...behind);
  if (!claims.weights.length)
    claims.weights.push(...own.filter((row) => row.field === 'net weight').map((row) => readWeight(row.value, mark)));
  if (!claims.sizes.length) claims.sizes.push(...sideRows(own, mark));
  return claims;
}

/** A size from rows for each side. A side that two rows give differently leaves the size open. */
function sideRows(rows: readonly SpecRow[], mark: DecimalMark): Size[] {
  const side = (field: SpecRow['field']) => {
    const said = rows
      .filter((row) => row.field === field)
      .map((row) => readLength(row.value, mark, unitInLabel(row.written)));
    const [first] = said;
    return first && said.every((one) => one && alike(one, first)) ? first : undefined;
  };
  return sized(side('length'), side('width'), side('height'), side('depth'));
}

/** Three sides, of which the depth stands for the one that is not given; none where fewer are known. */
export function sized(length?: string, width?: string, height?: string, depth?: string): Size[] {
  const three = [length ?? depth, width ?? depth, height ?? depth];
  const used = [length, width, height, depth].filter(Boolean).length;
  const [l, w, h] = three;
  return l && w && h && used === 3 ? [{ length: l, width: w, height: h }] : [];
}
