/**
 * A plane transform of six numbers: (x, y) goes to (a·x + b·y + c, d·x + e·y + f). Between pictures it maps places of
 * the query to places of the entry, both in working pixels.
 */
export interface Transform {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

/** Applies `first`, then `second`. */
export function compose(first: Transform, second: Transform): Transform {
  return {
    a: second.a * first.a + second.b * first.d,
    b: second.a * first.b + second.b * first.e,
    c: second.a * first.c + second.b * first.f + second.c,
    d: second.d * first.a + second.e * first.d,
    e: second.d * first.b + second.e * first.e,
    f: second.d * first.c + second.e * first.f + second.f,
  };
}

/** The transform back, or undefined where the plane is squashed to a line. */
export function invert({ a, b, c, d, e, f }: Transform): Transform | undefined {
  const area = a * e - b * d;
  if (Math.abs(area) < 1e-9) return undefined;
  return {
    a: e / area,
    b: -b / area,
    c: (b * f - e * c) / area,
    d: -d / area,
    e: a / area,
    f: (d * c - a * f) / area,
  };
}

/**
 * True for what an edit of a picture can do: scale 0.35 to 2.9, stretch at most 1.3, turn and shear at most about 12°,
 * no flip (mirrored pictures are compared with a mirrored copy).
 */
export function isPlausible({ a, b, d, e }: Transform): boolean {
  if (!(a > 0.3 && e > 0.3 && a < 3 && e < 3)) return false;
  const stretch = a / e;
  return stretch < 1.35 && stretch > 1 / 1.35 && Math.abs(b) < 0.22 * a && Math.abs(d) < 0.22 * e;
}

export const identity: Transform = { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 };

interface Size {
  width: number;
  height: number;
}

/** The same transform in the pixels of other sizes of the query and of the entry. */
export function rescale(t: Transform, from: Size, to: Size, entryFrom: Size, entryTo: Size): Transform {
  const x = from.width / to.width;
  const y = from.height / to.height;
  const across = entryTo.width / entryFrom.width;
  const down = entryTo.height / entryFrom.height;
  return {
    a: t.a * x * across,
    b: t.b * y * across,
    c: t.c * across,
    d: t.d * x * down,
    e: t.e * y * down,
    f: t.f * down,
  };
}
