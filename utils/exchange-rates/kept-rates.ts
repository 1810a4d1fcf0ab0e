import { storage } from 'wxt/utils/storage';
import type { RateTable } from '../sourcing/exchange-rates';
import { z } from '../zod';

/** Why the bank's rates could not be read. */
export type RatesFailure = 'unreachable' | 'refused' | 'no-rates';

/** The bank's rates as they are kept. */
export interface KeptRates {
  /** The last good ones; a bad answer leaves them as they are. */
  table?: RateTable;
  /** When the bank was last asked, ISO 8601. */
  askedAt?: string;
  /** Set where the last asking brought nothing. */
  failure?: RatesFailure;
}

const schema = z.object({
  table: z.optional(
    z.object({
      source: z.literal('ecb'),
      date: z.string(),
      base: z.string(),
      rates: z.record(z.string(), z.string()),
    }),
  ),
  askedAt: z.optional(z.string()),
  failure: z.optional(z.enum(['unreachable', 'refused', 'no-rates'])),
});

const item = storage.defineItem<KeptRates>('local:ecbRates', { fallback: {}, version: 1 });

/** What is kept; nothing where it cannot be read. */
export async function readKeptRates(): Promise<KeptRates> {
  return readable(await item.getValue());
}

/** Keeps these in place of what was there. */
export const keepRates = (rates: KeptRates): Promise<void> => item.setValue(rates);

/** Calls back on every change; returns the function that ends it. */
export const watchKeptRates = (callback: (rates: KeptRates) => void): (() => void) =>
  item.watch((rates) => callback(readable(rates)));

function readable(stored: unknown): KeptRates {
  const parsed = schema.safeParse(stored);
  return parsed.success ? parsed.data : {};
}
