import type { Parcel } from '../offer/parcel';
import { plusExactly, readDecimal, timesExactly, type DecimalMark } from './decimal';

/** The legal definitions of the units, in kilograms and centimetres. */
const kilograms = { kg: '1', g: '0.001', mg: '0.000001', lb: '0.45359237', oz: '0.028349523125' };
const centimetres = { cm: '1', mm: '0.1', m: '100', in: '2.54', ft: '30.48' };
type WeightUnit = keyof typeof kilograms;
type LengthUnit = keyof typeof centimetres;

/** How pages write the units. Left out is what means different things in different places, such as `Pfund`. */
const weightWords: Record<WeightUnit, string> = {
  kg: 'kgs?|kilos?|kilogram(?:m?e?s?|m?os?|m?i)|kilogramów|chilogramm[io]|quilogramas?|キログラム|千克|公斤|кг|килограмм[а-яё]*|킬로그램|ק["״]ג|كجم|كغ',
  mg: 'mg|milligram(?:m?e?s?)|毫克|мг',
  g: 'gr?|grs|gram(?:m?e?s?|m?os?|m?i|as?)|gramów|グラム|克|г|гр|грамм[а-яё]*|그램|גרם|جم|غرام',
  lb: 'lbs?|pounds?|ポンド',
  oz: 'oz|ounces?|onzas?|onces?|unzen?|オンス|盎司',
};
const lengthWords: Record<LengthUnit, string> = {
  mm: 'mm|millim[eè]t(?:er|re)s?|milímetros?|millimetri|ミリメートル|毫米|мм|миллиметр[а-яё]*|밀리미터|㎜',
  cm: 'cms?|[cz]entim[eè]t(?:er|re)s?|centímetros?|centimetri|センチメートル|センチ|厘米|公分|см|сантиметр[а-яё]*|센티미터|㎝|ס["״]מ|سم',
  m: 'm|m[eè]t(?:er|re)s?|metros?|metri|メートル|м|метр[а-яё]*',
  in: 'in|inch(?:es)?|zoll|pouces?|pulgadas?|polegadas?|pollici|インチ|英寸|дюйм[а-яё]*|인치',
  ft: 'ft|feet|foot|pieds?|フィート',
};

const number = '\\d[\\d.,]*(?:[ -]?[½¼¾⅛⅜⅝⅞]|[ -]\\d{1,2}/\\d{1,2})?|[½¼¾⅛⅜⅝⅞]|\\d{1,2}/\\d{1,2}';
const inchMarks = "[\"″”“]|''|’’";
const unitPattern = (words: Record<string, string>) => `(?:${Object.values(words).join('|')})(?!\\p{L})\\.?`;
const weightPattern = unitPattern(weightWords);
const lengthPattern = `(?:${unitPattern(lengthWords)}|${inchMarks})`;
const about = '(?:(?:ca\\.?|circa|approx(?:\\.|imately)?|about|environ|etwa|ungefähr|aprox\\.?|約|约|около|≈|~)\\s*)?';

const oneWeight = new RegExp(
  `^${about}(${number})\\s?(${weightPattern})(?:\\s*(?:,|&|and|und|et|y|e)?\\s*(${number})\\s?(${weightPattern}))?$`,
  'iu',
);
const oneLength = new RegExp(`^${about}(${number})\\s?(${lengthPattern})?$`, 'iu');
const letter = '[LWHDBT](?![\\p{L}\\d])';
const side = new RegExp(
  `^(?:(${letter})\\s*[:.]?\\s*)?${about}(${number})\\s?(${lengthPattern})?\\s*\\(?(${letter})?\\)?$`,
  'iu',
);

const unitOf = <U extends string>(word: string, words: Record<U, string>): U | undefined =>
  (Object.keys(words) as U[]).find((unit) => new RegExp(`^(?:${words[unit]})\\.?$`, 'iu').test(word));
const lengthUnitOf = (word: string) => (new RegExp(`^(?:${inchMarks})$`).test(word) ? 'in' : unitOf(word, lengthWords));

/** Text without direction marks and without the equivalents in brackets. */
const plain = (text: string) =>
  text
    .slice(0, 200)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\([^()]*\)|（[^（）]*）/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Beyond these a figure is none of a product's. */
const heaviest = 20_000;
const longest = 3_000;
const within = (value: string, most: number) => (Number(value) > 0 && Number(value) <= most ? value : undefined);

/** Kilograms of `1.2 kg`, `113g` or `1 lb 13 oz`; undefined for ranges, several figures, and what could mean two. */
export function readWeight(written: string, mark: DecimalMark): string | undefined {
  const found = oneWeight.exec(plain(written));
  if (!found) return undefined;
  const first = weigh(found[1]!, found[2]!, mark);
  if (!found[3] || !first) return first;
  const [large, small] = [found[2]!, found[4]!].map((word) => unitOf(word, weightWords));
  const second = weigh(found[3], found[4]!, mark);
  const belong = (large === 'lb' && small === 'oz') || (large === 'kg' && small === 'g');
  return belong && second && Number(second) < Number(kilograms[large]) ? plusExactly(first, second) : undefined;
}

function weigh(figure: string, word: string, mark: DecimalMark): string | undefined {
  const amount = readDecimal(figure, mark);
  const unit = unitOf(word, weightWords);
  return amount && unit && within(timesExactly(amount, kilograms[unit]), heaviest);
}

/** Centimetres of `384 mm` or `7 ¾ "`. A bare figure counts only in the unit that its label names. */
export function readLength(written: string, mark: DecimalMark, unitOfLabel?: string): string | undefined {
  const found = oneLength.exec(plain(written));
  return found ? stretch(found[1]!, found[2] ?? unitOfLabel, mark) : undefined;
}

function stretch(figure: string, word: string | undefined, mark: DecimalMark): string | undefined {
  const amount = readDecimal(figure, mark);
  const unit = word && lengthUnitOf(word);
  return amount && unit ? within(timesExactly(amount, centimetres[unit]), longest) : undefined;
}

/** The unit of length that a label carries in brackets, as in `Size (cm)`. */
export function unitInLabel(label: string): string | undefined {
  return new RegExp(`[(（\\[,]\\s*(${lengthPattern})\\s*[)）\\]]?\\s*:?$`, 'iu').exec(label)?.[1];
}

const places: Record<string, 'length' | 'width' | 'height'> = {
  L: 'length',
  D: 'length',
  T: 'length',
  W: 'width',
  B: 'width',
  H: 'height',
};

/**
 * `18.3 x 6.7 x 3.9 cm`, `9.7"L x 7"W x 0.2"H`, `8 x 7 x 3 cm; 50 g`: three sides in centimetres, and the weight where
 * one stands behind them. A unit stands for the figures before it that have none. Sides are told by their letters, by
 * those of the label (`H x W x D`), else by their order. Undefined where there are not exactly three figures.
 */
export function readSize(written: string, mark: DecimalMark, label = ''): Parcel | undefined {
  const [measures = '', behind, ...more] = plain(written).split(/\s*[;；]\s*/);
  if (more.length) return undefined;
  const parts = measures.split(/\s*(?:[x×✕*х]|\bby\b)\s*/iu);
  if (parts.length !== 3) return undefined;
  const sides = parts.map((part) => side.exec(part));
  let unit = unitInLabel(label);
  const values: string[] = [];
  for (const found of [...sides].reverse()) {
    unit = found?.[3] ?? unit;
    const value = found ? stretch(found[2]!, unit, mark) : undefined;
    if (!value) return undefined;
    values.unshift(value);
  }
  const own = sides.map((found) => (found?.[1] ?? found?.[4])?.toUpperCase());
  const weight = behind ? readWeight(behind, mark) : undefined;
  return { ...(weight ? { weight } : {}), size: placed(values, own.every(Boolean) ? own : lettersOf(label)) };
}

function lettersOf(label: string): (string | undefined)[] {
  return (
    /([LWHDBT])\s*[x×*]\s*([LWHDBT])\s*[x×*]\s*([LWHDBT])/i
      .exec(label)
      ?.slice(1)
      .map((one) => one.toUpperCase()) ?? []
  );
}

function placed(values: string[], letters: (string | undefined)[]): NonNullable<Parcel['size']> {
  const names = letters.map((one) => one && places[one]);
  const found = Object.fromEntries(names.flatMap((name, i) => (name ? [[name, values[i]!]] : [])));
  if (found.length && found.width && found.height) return found as NonNullable<Parcel['size']>;
  const [length, width, height] = values as [string, string, string];
  return { length, width, height };
}

const weightCodes: Record<string, WeightUnit> = { KGM: 'kg', GRM: 'g', MGM: 'mg', LBR: 'lb', ONZ: 'oz' };
const lengthCodes: Record<string, LengthUnit> = { CMT: 'cm', MMT: 'mm', MTR: 'm', INH: 'in', FOT: 'ft' };

/**
 * A `QuantitativeValue` of schema.org, or a text in its place: kilograms or centimetres. Units are UN/CEFACT codes or
 * words (https://schema.org/unitCode). In machine data the decimals stand behind a point.
 */
export function readQuantity(value: unknown, kind: 'weight' | 'length'): string | undefined {
  const read = kind === 'weight' ? readWeight : readLength;
  if (typeof value === 'string') return read(value, '.');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { value: amount, unitCode, unitText, minValue, maxValue } = value as Record<string, unknown>;
  if (minValue !== undefined || maxValue !== undefined) return undefined;
  const written = typeof amount === 'number' && amount > 0 && amount < 1e9 ? plainNumber(amount) : amount;
  if (typeof written !== 'string') return undefined;
  const codes: Record<string, string> = kind === 'weight' ? weightCodes : lengthCodes;
  const unit = [unitCode, unitText].find((one) => typeof one === 'string' && one.length < 40) as string | undefined;
  return read(unit ? `${written.slice(0, 30)} ${codes[unit.toUpperCase()] ?? unit}` : written, '.');
}

/** JSON numbers as people write them; very small ones would come with an exponent. */
const plainNumber = (amount: number) => amount.toFixed(6).replace(/\.?0+$/, '');
