import { random } from './studio/random.mjs';
import { trade } from './trade.mjs';

const collections = [
  '262105288',
  '262105286',
  '262105253',
  '262105281',
  '262105280',
  '262105277',
  '262105276',
  '262105274',
  '262105269',
  '262185282',
];
const lanes = ['JPFL', 'USFL', 'KRFL', 'VNFL', 'SAFL', 'RUFL', 'KZFL', 'HKFL', 'MOFL', 'TWFL'];
const words = ['厂家直销', '跨境批发', '现货', '可定制LOGO', '外贸爆款', '新款', '一件代发', '源头工厂'];
const services = ['来样加工', '来图加工', '快速打样', 'LOGO定制', '包装定制', '贴牌代工'];

/** CNY from whole fen, exactly. */
const yuan = (fen) => ({
  amount: (fen / 100n).toString() + '.' + (fen % 100n).toString().padStart(2, '0'),
  currency: 'CNY',
});

/** Every place of the trade table, and the numbers of the companies that sit there: a company has one home. */
const places = [...new Set(trade.flatMap((kind) => kind.belt.map((place) => place.join(' '))))];
const perPlace = 3;
const companiesAt = (place) =>
  Array.from({ length: perPlace }, (_, i) => places.indexOf(place.join(' ')) * perPlace + i + 1);

/** A sample company: evidently invented, and the same one each time its number comes up. */
function company(number, [province, city]) {
  const rng = random(`company ${number}`);
  const type = rng.pick([
    'source-factory',
    'source-factory',
    'manufacturer',
    'manufacturer',
    'brand',
    'trader',
    'trader',
  ]);
  const [zh, en] = {
    'source-factory': ['样本工厂', 'Sample Factory'],
    manufacturer: ['样本制造厂', 'Sample Maker'],
    brand: ['样本品牌馆', 'Sample Brand'],
    trader: ['样本贸易行', 'Sample Trader'],
  }[type];
  const maker = type === 'source-factory' || type === 'manufacturer';
  const certifications = [
    maker && rng.chance(0.7) && '工厂认证',
    rng.chance(0.4) && 'ISO9001',
    rng.chance(0.25) && 'BSCI',
    rng.chance(0.15) && 'ISO14001',
    rng.chance(0.1) && 'SEDEX',
  ].filter(Boolean);
  const identity = maker
    ? rng.pick(['超级工厂', '超级工厂', '实力商家', '诚信通会员'])
    : rng.pick(['实力商家', '诚信通会员', '诚信通会员']);
  return {
    identities: identity === '超级工厂' && rng.chance(0.4) ? ['超级工厂', '实力商家'] : [identity],
    supplier: {
      id: `0${String(880000 + number)}`,
      name: `${zh}第${number}号 (${en} ${number})`,
      // A good part of the real companies shows an identity only: the type stays unknown until it is read from that.
      ...(rng.chance(0.84) && { type }),
      ...(rng.chance(0.95) && { province, city }),
      ...(certifications.length > 0 && { certifications }),
      ...(rng.chance(0.93) && { years: rng.int(1, 19) }),
      ...(rng.chance(0.93) && { creditLevel: rng.int(1, 5) }),
    },
  };
}

/** A falling price ladder from the MOQ on; the first step is the offer's price. */
function ladder(rng, fen) {
  const steps = rng.int(2, 4);
  const start = rng.pick([1, 1, 2, 2, 5, 10, 12, 20, 50, 100, 200, 600]);
  const tiers = [];
  let from = start;
  let percent = 100;
  for (let i = 0; i < steps; i++) {
    const price = (fen * BigInt(percent)) / 100n;
    const next = from * (from < 50 ? rng.pick([5, 10]) : rng.pick([2, 5]));
    tiers.push({ minQuantity: from, ...(i < steps - 1 && { maxQuantity: next - 1 }), price: yuan(price) });
    from = next;
    percent -= rng.int(4, 8);
  }
  return { start, tiers };
}

/** One band of a rate or score, chosen so that every filter of the service has rows. */
const banded = (rng, bands) => {
  const [low, high, digits] = rng.pick(bands);
  return Number(rng.range(low, high).toFixed(digits));
};

/** The offer of one picture. `n` counts from 1. */
function offer(n, kind, style) {
  const rng = random(`offer ${n}`);
  const place = rng.pick(kind.belt);
  const { supplier, identities } = company(rng.pick(companiesAt(place)), place);
  const [styleZh, styleEn] = kind.styles[style];
  const word = [rng.pick(words), rng.pick(words)].filter((w, i, all) => all.indexOf(w) === i).join(' ');
  const fen = BigInt(Math.max(90, Math.round(kind.price * 100 * rng.range(0.6, 1.55))));
  const { start, tiers } = ladder(rng, fen);
  const priced = n % 60 !== 17;
  const sales = rng.chance(0.04) ? 0 : Math.round(Math.exp(rng.range(1.6, 10.4)));
  const sold = rng.chance(0.93);
  const dropship = rng.chance(0.62);
  const told = rng.chance(0.94);
  const promoted = rng.chance(0.35);
  const custom = rng.chance(0.68);
  const hours = rng.pick([0, 24, 24, 48, 48, 48, undefined]);
  const flags = lanes.filter(() => rng.chance(0.2));
  const groups = collections.filter(() => rng.chance(0.13));
  const marks = kind.marks.filter(() => rng.chance(0.7));
  // One draw that nothing hangs on any more: the figures after it stay as they are.
  rng();
  return {
    id: `01688${String(n).padStart(5, '0')}`,
    title: `${styleZh}${kind.trait}${kind.zh} ${word}`,
    titleTranslated: `${kind.en}, ${styleEn}`,
    ...(priced && { price: yuan(fen), ...(rng.chance(0.9) && { priceTiers: tiers }) }),
    ...(priced && dropship && { dropshipPrice: yuan((fen * BigInt(rng.int(104, 125))) / 100n) }),
    ...(rng.chance(0.95) && { minimumOrder: start }),
    unit: rng.pick(kind.kind === 'sneaker' ? ['双'] : ['件', '件', '个', '只']),
    ...(sold && { monthlySales: sales }),
    ...(sold && priced && { monthlyRevenue: yuan(fen * BigInt(sales)) }),
    ...(rng.chance(0.9) && { repurchaseRate: Number(rng.range(0.03, 0.68).toFixed(2)) }),
    ...(rng.chance(0.92) && {
      tradeScore: banded(rng, [
        [5, 5, 1],
        [4.5, 4.9, 1],
        [4, 4.4, 1],
        [3, 3.9, 1],
      ]),
    }),
    ...(rng.chance(0.92) && {
      serviceScore: banded(rng, [
        [5, 5, 1],
        [5, 5, 1],
        [4.5, 4.9, 1],
        [4.5, 4.9, 1],
        [4, 4.4, 1],
        [2.6, 3.9, 1],
      ]),
    }),
    ...(rng.chance(0.9) && {
      qualityRefundRate: banded(rng, [
        [0, 0, 4],
        [0.0005, 0.0099, 4],
        [0.01, 0.0499, 4],
        [0.05, 0.0999, 4],
        [0.1, 0.16, 4],
      ]),
    }),
    supplier,
    ...(rng.chance(0.92) && { sellerIdentities: identities }),
    ...(rng.chance(0.3) && { offerIdentities: ['严选'] }),
    ...(told && {
      premiumSourcing: rng.chance(0.3),
      dropship,
      promotion: promoted ? { active: true, type: rng.pick(['plus', '限时折扣', '满减']) } : { active: false },
      patented: rng.chance(0.07),
    }),
    ...(told && dropship && { dropshipFreeShipping: rng.chance(0.45) }),
    ...(rng.chance(0.95) && { shipsFrom: place.join('') }),
    ...(hours !== undefined && { shipsWithinHours: hours }),
    ...(rng.chance(0.9) && { noReasonReturn: rng.chance(0.6), globalSelection: rng.chance(0.25) }),
    ...(flags.length > 0 && { laneFlags: flags }),
    ...(groups.length > 0 && { collections: groups }),
    ...(marks.length > 0 && { certificates: marks }),
    ...(rng.chance(0.9) && {
      customization: custom
        ? {
            supported: true,
            services: services.filter(() => rng.chance(0.5)),
            minimumSampleQuantity: rng.int(1, 3),
            samplePrice: yuan(fen * BigInt(rng.int(2, 6))),
            minimumQuantity: rng.pick([50, 100, 200, 300, 500, 1000]),
          }
        : { supported: false },
    }),
  };
}

/** Days since the offer was listed: some in the last week, some in the last month, the rest years back; some unknown. */
function age(n) {
  const rng = random(`age ${n}`);
  if (rng.chance(0.06)) return {};
  return {
    listedDaysAgo: rng.pick([
      () => rng.int(0, 6),
      () => rng.int(8, 28),
      () => rng.int(32, 300),
      () => rng.int(300, 1500),
      () => rng.int(32, 700),
    ])(),
  };
}

/**
 * Every row of the library, in picture order: `{picture, kind, listedDaysAgo?, offer}`. The age is relative, so that
 * "new in 7 days" keeps having rows: the reader turns it into `listedAt`.
 */
export function rows() {
  return trade.flatMap((kind, k) =>
    kind.styles.map((_, style) => {
      const n = k * 4 + style + 1;
      return {
        picture: `${String(n).padStart(3, '0')}.webp`,
        kind: kind.kind,
        variant: style,
        ...age(n),
        offer: offer(n, kind, style),
      };
    }),
  );
}
