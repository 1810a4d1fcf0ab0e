/** A supplier list that follows from its seed, and what an import of it must come to. */
export interface SupplierList {
  csv: string;
  /** Rows that are offers, rows that are left out, and values of the former that are not read. */
  offers: number;
  leftOut: number;
  unread: number;
  /** Different offers among them: some rows tell of one again. */
  different: number;
}

/** Random figures that follow from a seed (mulberry32). */
export function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const titles = ['夏季纯棉短袖T恤', 'Mug, "Alpina"\nwith lid', '=HYPERLINK("https://evil.example")', '保温杯 👕 500ml'];

/**
 * Quotes, line breaks, formulas, emoji and 19-digit numbers; of a thousand rows about ten say nothing, ten have a price that is
 * none, and ten tell of the offer before once more.
 */
export function supplierList(rows: number, seed: number): SupplierList {
  const random = randomOf(seed);
  const lines = ['offer number,title,picture address,price,moq,supplier'];
  const list = { offers: 0, leftOut: 0, unread: 0, different: 0 };
  for (let i = 0; i < rows; i++) {
    const kind = random(100);
    if (kind === 0) {
      lines.push(',,,7,5,');
      list.leftOut++;
      continue;
    }
    const again = kind === 1 && list.different > 0;
    if (!again) list.different++;
    const number = 1_234_567_890_123_000_000n + BigInt(list.different);
    const price = kind === 2 ? 'ask us' : `${1 + random(400)}.${10 + random(90)}`;
    if (kind === 2) list.unread++;
    const title = `${titles[random(titles.length)]} ${random(1_000_000)}`;
    const picture = `https://cbu01.alicdn.com/img/ibank/${number}.jpg`;
    lines.push([number, quoted(title), picture, price, 1 + random(500), `工厂 ${random(5000)}`].join(','));
    list.offers++;
  }
  return { csv: `${lines.join('\n')}\n`, ...list };
}
