/** A 32-bit FNV-1a hash of a text, to seed a generator by name. */
export function hash(text) {
  let h = 2166136261;
  for (const char of String(text)) h = Math.imul(h ^ char.codePointAt(0), 16777619);
  return h >>> 0;
}

/**
 * A seeded source of numbers (mulberry32), so that every run draws the same library.
 * `()` is in [0, 1); `.range(a, b)` real; `.int(a, b)` whole and inclusive; `.pick(list)`; `.chance(p)` boolean.
 */
export function random(seed) {
  let state = typeof seed === 'number' ? seed >>> 0 : hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  next.range = (a, b) => a + (b - a) * next();
  next.int = (a, b) => Math.floor(next.range(a, b + 1));
  next.pick = (list) => list[Math.floor(next() * list.length)];
  next.chance = (p) => next() < p;
  return next;
}
