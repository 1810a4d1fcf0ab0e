import fc from 'fast-check';
import { FindError } from '@/utils/errors';
import type { ServiceAnswer } from '@/utils/http';
import { answerOf } from './fixtures';

/** Values that services are not expected to send, and values that look nearly right. */
const odd: unknown[] = [
  null,
  '',
  ' ',
  0,
  -1,
  1.5,
  1e308,
  '1e5',
  '0x10',
  'NaN',
  'null',
  '1000+',
  '12.00-15.00',
  '面议',
  '101%',
  '-3%',
  '9'.repeat(40),
  '是',
  '否',
  'true',
  true,
  false,
  [],
  {},
  [[]],
  [null],
  'javascript:alert(1)',
  '<b>x</b>',
  '../../etc',
  '12/../3',
  '2024-13-45 08:00:00',
];

type Step = number | string;

function pathsOf(value: unknown, path: Step[] = []): Step[][] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys: Step[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsOf((value as Record<Step, unknown>)[key], [...path, key]))];
}

const gone = Symbol('gone');

/** A copy of `value` with what stands at `path` replaced, or taken out. */
export function changedAt(value: unknown, path: readonly Step[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (typeof value !== 'object' || value === null) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<Step, unknown>;
  const next = changedAt(copy[key], rest, by);
  if (next === gone) delete copy[key];
  else copy[key] = next;
  return copy;
}

/** Answers that were right once: some places replaced by odd values, by any JSON, or missing; some are any JSON at all. */
function malformed(valid: unknown): fc.Arbitrary<unknown> {
  const by = fc.oneof(fc.constantFrom(...odd, gone), fc.jsonValue({ maxDepth: 3 }));
  const change = fc.record({ at: fc.nat(), by });
  const changed = fc.array(change, { minLength: 1, maxLength: 8 }).map((changes) =>
    changes.reduce<unknown>((value, { at, by }) => {
      const paths = pathsOf(value);
      const result = changedAt(value, paths[at % paths.length]!, by);
      return result === gone ? undefined : result;
    }, valid),
  );
  return fc.oneof({ weight: 9, arbitrary: changed }, { weight: 1, arbitrary: fc.jsonValue() });
}

/** Everything that an answer says, as texts. */
function wordsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsOf);
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([, each]) => wordsOf(each));
  return value === undefined || value === null ? [] : [String(value)];
}

/** What the parser says on its own: the shape's constants, and names that stand for a code or a word of the answer. */
const ownWords: Readonly<Record<string, readonly string[]>> = {
  service: [''],
  CNY: [''],
  credits: [''],
  超级工厂: ['super_factory'],
  实力商家: ['powerful_merchants'],
  诚信通会员: ['tp_member', '诚信通'],
  严选: ['yx'],
  'source-factory': ['超级工厂', 'super_factory', '源头工厂', '源頭工廠'],
  manufacturer: ['生产', '工厂', '厂家', '生產'],
  brand: ['品牌'],
  trader: ['贸易', '经销', '批发', '代理', '貿易', '經銷'],
};

const yes = ['true', '是', 'published'];
const no = ['false', '否'];

/** The first value in `out` that the answer does not hold, as `path: value`; undefined when all come from it. */
export function findInvented(out: unknown, said: readonly string[], path = ''): string | undefined {
  if (Array.isArray(out)) return firstOf(out.map((each, i) => () => findInvented(each, said, `${path}[${i}]`)));
  if (typeof out === 'object' && out !== null)
    return firstOf(
      Object.entries(out)
        // A mark about `type`, a sentence about the request, and the box that is read from `value`.
        .filter(([key]) => !['typeInferred', 'page', 'current', 'box', 'raw'].includes(key))
        .map(
          ([key, each]) =>
            () =>
              findInvented(each, said, `${path}.${key}`),
        ),
    );
  return isSaid(out, said) ? undefined : `${path}: ${String(out)}`;
}

function firstOf(checks: (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const found = check();
    if (found) return found;
  }
  return undefined;
}

function isSaid(value: unknown, said: readonly string[]): boolean {
  if (typeof value === 'boolean') return said.some((word) => (value ? yes : no).includes(word.trim()));
  if (typeof value === 'number') return numbersOf(said).has(value);
  const text = String(value);
  if (text === '' || said.some((word) => plain(word).includes(plain(text)))) return true;
  if (ownWords[text]?.some((source) => said.some((word) => word.includes(source)))) return true;
  const [, id] = /^https:\/\/detail\.1688\.com\/offer\/(\d+)\.html$/.exec(text) ?? [];
  return id !== undefined && said.some((word) => word.trim() === id);
}

/** A text without what the parser may change: the scheme of an address, a currency sign, commas, the form of a time. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/^https?:/i, '')
    .replace(/\+08:00$/, '')
    .replace(/(\d)T(\d)/, '$1 $2')
    .replace(/[,¥￥]/g, '');

/** Every number that stands in the answer, as it is or as a percentage; what shipping codes stand for; and 100 for more. */
function numbersOf(said: readonly string[]): Set<number> {
  const numbers = new Set<number>();
  for (const word of said) {
    if (word === 'shipInToday') numbers.add(0);
    for (const [digits] of plain(word).matchAll(/\d+(?:\.\d+)?(?:e[+-]?\d+)?/g)) {
      const number = Number(digits);
      // A tier ends one piece before the next one begins.
      for (const each of [number, Number(`${digits}e-2`), number - 1]) numbers.add(each);
      if (number > 100) numbers.add(1);
    }
  }
  return numbers;
}

/** The same answers every time; `npm run test:soak` configures another seed. */
const usualSeed = 1688;

/**
 * Gives `runs` malformed answers to a parser: each must be read into values that it holds, or end in a `FindError`.
 * `derived` names figures that are counted from the answer (`totalPages`), which are taken out before the check.
 */
export function malformedCampaign(
  parse: (answer: ServiceAnswer) => unknown,
  valid: unknown,
  runs: number,
  derived: readonly string[] = [],
): void {
  fc.assert(
    fc.property(malformed(valid), (body) => {
      let out: unknown;
      try {
        out = parse(answerOf(body));
      } catch (error) {
        if (error instanceof FindError && error.code !== 'unknown') return;
        throw error;
      }
      const checked = Object.fromEntries(Object.entries(out as object).filter(([key]) => !derived.includes(key)));
      const invented = findInvented(checked, wordsOf(body));
      if (invented) throw new Error(`invented ${invented}`);
    }),
    { seed: fc.readConfigureGlobal().seed ?? usualSeed, numRuns: runs },
  );
}

/** Every value of `out` that differs from the one in `before`, as `path: value`; a value that is gone is no difference. */
function differences(out: unknown, before: unknown, path = ''): string[] {
  if (typeof out !== 'object' || out === null) return Object.is(out, before) ? [] : [`${path}: ${String(out)}`];
  return Object.entries(out).flatMap(([key, each]) =>
    key === 'raw' ? [] : differences(each, (before as Record<string, unknown> | undefined)?.[key], `${path}.${key}`),
  );
}

/**
 * Takes out each place of a valid answer in turn, and puts something unreadable there: the result may only lose values.
 * Returns what it gained or changed, for places that have no second source (`fallbacks` names the end of those that do).
 */
export function gainsByLoss(
  parse: (answer: ServiceAnswer) => unknown,
  valid: unknown,
  fallbacks: readonly string[] = [],
): string[] {
  const before = parse(answerOf(valid));
  return pathsOf(valid).flatMap((path) => {
    // The end of a list moves up when a place before it is taken out.
    if (typeof path.at(-1) === 'number' || fallbacks.includes(String(path.at(-1)))) return [];
    return [gone, {}, '面议', '-'].flatMap((by) => {
      const body = changedAt(valid, path, by);
      try {
        const found = differences(parse(answerOf(body === gone ? undefined : body)), before);
        return (
          found
            // Free text is what it is; an empty title is no title.
            .filter((each) => !/: (面议|-)?$/.test(each))
            .map((each) => `${path.join('.')} = ${String(by)} gives ${each}`)
        );
      } catch (error) {
        if (error instanceof FindError) return [];
        throw error;
      }
    });
  });
}
