import { parse, type TNode } from 'txml/txml';
import type { RateTable } from '../sourcing/exchange-rates';
import { z } from '../zod';

/** The longest file that is read; the true one has about 2,000 characters. */
export const longestFile = 100_000;

const answer = z.object({
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  rates: z.record(z.string().check(z.regex(/^[A-Z]{3}$/)), z.string().check(z.regex(/^\d{1,12}(\.\d{1,12})?$/))),
});

/**
 * The rates of the European Central Bank's daily reference file: `Cube` elements within one that names the day, each with
 * a currency and its units for one euro (https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates).
 * Throws where the text is no such file, is cut off, or has no rate of the yuan: half a file is none.
 */
export function parseEcb(xml: string): RateTable {
  // The parser forgives a file that ends early; money does not.
  if (xml.length > longestFile || !/<\/gesmes:Envelope>\s*$/.test(xml))
    throw new Error('This is no whole file of rates.');
  const envelope = elements(parse(xml)).find(({ tagName }) => tagName === 'gesmes:Envelope');
  const [day, ...others] = cubesIn(cubesIn(envelope).length === 1 ? cubesIn(envelope)[0] : undefined);
  if (!day || others.length > 0) throw new Error('The file does not name one day.');
  const entries = cubesIn(day).map(({ attributes: { currency, rate } }) => [currency, rate]);
  const { date, rates } = answer.parse({ date: day.attributes['time'], rates: Object.fromEntries(entries) });
  if (Number.isNaN(Date.parse(date))) throw new Error('The day is none.');
  if (Object.keys(rates).length !== entries.length) throw new Error('A currency is named twice.');
  if (!isPositive(rates['CNY'])) throw new Error('The file has no rate of the yuan.');
  return {
    source: 'ecb',
    date,
    base: 'EUR',
    rates: Object.fromEntries(Object.entries(rates).filter(([, r]) => isPositive(r))),
  };
}

const cubesIn = (node: TNode | undefined): TNode[] =>
  elements(node?.children ?? []).filter(({ tagName }) => tagName === 'Cube');

const elements = (nodes: readonly (TNode | string)[]): TNode[] => nodes.filter((node) => typeof node !== 'string');

const isPositive = (rate: string | undefined) => rate !== undefined && /[1-9]/.test(rate);
