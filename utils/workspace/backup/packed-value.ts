/** The kinds of bytes that records hold. */
const arrays = { Uint8Array, Uint32Array, Float64Array } as const;
type ArrayName = keyof typeof arrays;

/** Stands for bytes in a line: where they are in the pack, and what they are. */
interface Packed {
  $bytes: [from: number, size: number];
  as: ArrayName | 'Blob';
  type?: string;
}

/** A record in a form that JSON holds, and the bytes that go into the pack, in order. */
export interface PackedValue {
  json: unknown;
  bytes: Blob[];
}

/** Packs a record whose bytes will stand from `at` on. A key that begins with `$` gets another, so that none is taken for bytes. */
export function packValue(value: unknown, at: number): PackedValue {
  const bytes: Blob[] = [];
  let end = at;
  const add = (blob: Blob, rest: Omit<Packed, '$bytes'>): Packed => {
    const from = end;
    bytes.push(blob);
    end += blob.size;
    return { $bytes: [from, blob.size], ...rest };
  };
  const pack = (each: unknown): unknown => {
    if (each instanceof Blob) return add(each, { as: 'Blob', type: each.type });
    const name = (Object.keys(arrays) as ArrayName[]).find((known) => each instanceof arrays[known]);
    if (name) return add(new Blob([each as Uint8Array<ArrayBuffer>]), { as: name });
    if (Array.isArray(each)) return each.map(pack);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key.replace(/^\$/, '$$$$'), pack(inner)]));
  };
  return { json: pack(value), bytes };
}

/**
 * The record of a line. A blob is a part of the pack itself, which is read only when it is stored. Throws where the line
 * names bytes that the pack does not have.
 */
export async function unpackValue(json: unknown, pack: Blob): Promise<unknown> {
  if (Array.isArray(json)) {
    const all: unknown[] = [];
    for (const each of json) all.push(isPlain(each) ? each : await unpackValue(each, pack));
    return all;
  }
  if (typeof json !== 'object' || json === null) return json;
  if ('$bytes' in json) return bytesOf(json as Packed, pack);
  const value: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(json)) {
    const name = key.replace(/^\$\$/, '$');
    // `__proto__` would set the prototype.
    const plain = isPlain(inner) ? inner : await unpackValue(inner, pack);
    Object.defineProperty(value, name, { value: plain, enumerable: true, writable: true, configurable: true });
  }
  return value;
}

const isPlain = (value: unknown) => typeof value !== 'object' || value === null;

async function bytesOf({ $bytes, as, type }: Packed, pack: Blob): Promise<unknown> {
  const [from, size] = Array.isArray($bytes) ? $bytes : [NaN, NaN];
  if (!Number.isSafeInteger(from) || !Number.isSafeInteger(size) || from < 0 || size < 0 || from + size > pack.size) {
    throw new RangeError('A record names bytes that are not there.');
  }
  const slice = pack.slice(from, from + size, typeof type === 'string' ? type : '');
  if (as === 'Blob') return slice;
  const made = Object.hasOwn(arrays, as) ? arrays[as] : undefined;
  if (!made || size % made.BYTES_PER_ELEMENT !== 0) throw new RangeError('A record names bytes of no known kind.');
  return new made(await slice.arrayBuffer());
}
