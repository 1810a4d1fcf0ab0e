import { storage } from 'wxt/utils/storage';
import type { Currency } from './offer/money';
import type { LandedProfile } from './sourcing/landed-profile';
import { z } from './zod';

/** The user's own exchange rate of a currency. */
export interface OwnRate {
  /** Yuan for one unit of the currency, a plain decimal string. */
  yuan: string;
  /** The day it was typed, `YYYY-MM-DD`. */
  date: string;
}

/** How the user sells: what landed costs are computed with, besides the offer. */
export interface Costs {
  /** By marketplace; one that was never changed is not here and starts from `startingProfile`. */
  profiles: Readonly<Record<string, LandedProfile>>;
  ownRates: Readonly<Record<Currency, OwnRate>>;
  /** The marketplace that was chosen last, for products whose store is none. */
  marketplace?: string;
}

const decimal = z.string().check(z.regex(/^\d{1,9}(\.\d{1,12})?$/));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
const figure = <T extends z.ZodMiniType>(value: T) =>
  z.optional(z.object({ value, confirmed: z.boolean(), source: z.optional(z.string()) }));
const money = figure(z.object({ amount: decimal, currency }));
const rate = figure(decimal);

const profileSchema = z.object({
  id: z.string(),
  currency,
  priceIncludesVat: z.boolean(),
  importVat: z.enum(['reclaimed', 'cost']),
  dutyBase: z.enum(['goods', 'goods-and-freight']),
  figures: z.object({
    domesticFreight: money,
    internationalFreight: money,
    volumeDivisor: rate,
    orderCosts: money,
    dutyRate: rate,
    vatRate: rate,
    referralRate: rate,
    fulfilmentFee: money,
    returnRate: rate,
    adRate: rate,
  }),
});
const ownRateSchema = z.object({ yuan: decimal, date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)) });

export const noCosts: Costs = { profiles: {}, ownRates: {} };

const item = storage.defineItem<Costs>('local:costs', { fallback: noCosts, version: 1 });

/** What is stored; a profile or rate that cannot be read is left out, and the others stay. */
export async function readCosts(): Promise<Costs> {
  return readableCosts(await item.getValue());
}

let written: Promise<void> = Promise.resolve();

/** Changes what is stored, one change after the other. */
export function changeCosts(change: (before: Costs) => Costs): Promise<void> {
  written = written.catch(() => undefined).then(async () => item.setValue(change(await readCosts())));
  return written;
}

/** Calls back on every change; returns the function that ends it. */
export const watchCosts = (callback: (costs: Costs) => void): (() => void) =>
  item.watch((stored) => callback(readableCosts(stored)));

/** What of a stored or imported value can be read; profiles and rates that cannot are left out. */
export function readableCosts(stored: unknown): Costs {
  const { profiles, ownRates, marketplace }: Record<string, unknown> = { ...(stored as object) };
  return {
    profiles: readableOnly(profileSchema, profiles),
    ownRates: readableOnly(ownRateSchema, ownRates),
    ...(typeof marketplace === 'string' ? { marketplace } : {}),
  };
}

function readableOnly<T>(schema: z.ZodMiniType<T>, stored: unknown): Record<string, T> {
  if (typeof stored !== 'object' || stored === null) return {};
  const read = Object.entries(stored).flatMap(([id, value]) => {
    const parsed = z.safeParse(schema, value);
    return parsed.success ? [[id, parsed.data] as const] : [];
  });
  return Object.fromEntries(read);
}
