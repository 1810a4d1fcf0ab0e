import { storage } from 'wxt/utils/storage';
import { amazonSite, mostSites, siteForm } from './button-sites';
import { pictureKinds, plainLook } from './image/look';
import { historyKeeps } from './search/history-keeping';
import { factoryWeights } from './sourcing/factory-weights';
import { defaultQuantity } from './sourcing/factory-score';
import { exportChoiceSchema } from './workspace/export/export-choice';
import { watchRhythms } from './workspace/watch/watch';
import { z } from './zod';

/** A plain decimal number, as the price fields write it. */
const price = z.string().check(z.regex(/^\d{1,9}(\.\d{1,4})?$/));

/** What a new search starts with, as it is saved. */
export const choicesSchema = z.object({
  filters: z.array(z.string()),
  priceMin: z.optional(price),
  priceMax: z.optional(price),
  sort: z.optional(z.object({ field: z.string(), direction: z.enum(['asc', 'desc']) })),
  pageSize: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(50))),
});

/** What the user set for one provider. */
export const providerSettingsSchema = z.object({
  /** Values of the entry's `options`; a missing one has its default. */
  options: z.record(z.string(), z.string()),
  /** A company's own gateway in place of the service's address. Its bearer token is a key and lives with the keys. */
  gateway: z.optional(z.object({ baseUrl: z.string() })),
  /** How many paid calls a day the user allows. */
  dailyCap: z.optional(z.number().check(z.int(), z.minimum(0))),
  /** When the user agreed that pictures go to this service, ISO 8601; absent before, and again once it was taken back. */
  agreedAt: z.optional(z.string()),
});

const site = z.string().check(z.regex(siteForm));

/** A service is asked about no more pictures of batches than this at the same time. */
export const mostAtOnce = 6;

const weight = z.number().check(z.int(), z.minimum(0), z.maximum(100));

/** What the user set for one provider, without its keys. */
export type ProviderSettings = z.infer<typeof providerSettingsSchema>;

/** What the user wants kept of ended searches (`HistoryKeeping`). */
const historySchema = z.object({
  keep: z.enum(historyKeeps),
  mostSearches: z.number().check(z.int(), z.minimum(0), z.maximum(100_000)),
  mostMegabytes: z.number().check(z.int(), z.minimum(0), z.maximum(100_000)),
});

/** Everything that is set, as it is saved. */
export const settingsSchema = z.object({
  /** Which provider answers: an id of the catalogue. */
  provider: z.string(),
  theme: z.enum(['auto', 'light', 'dark']),
  /** The language of all texts: a tag of `utils/i18n/languages`, or `auto` for the browser's own. */
  language: z.string(),
  /** How results are shown. */
  view: z.enum(['list', 'table']),
  /** The browser translates titles and attributes that the service does not. */
  translate: z.boolean(),
  /** The menu item stands on pictures only, not on the whole page. */
  menuOnPicturesOnly: z.boolean(),
  /** Letter keys act while the result list has focus. */
  letterKeys: z.boolean(),
  /** Filters, price range, sort and page size that a new search starts with. */
  defaults: choicesSchema,
  /** How a new search makes its picture ready. */
  look: z.object({ kind: z.enum(pictureKinds), part: z.enum(['whole', 'centre']) }),
  /** The quantity that prices are compared at, pieces. */
  quantity: z.number().check(z.int(), z.minimum(1), z.maximum(1_000_000)),
  /** How many points each part of the factory score can earn. */
  factoryWeights: z.object({
    supplierType: weight,
    certificate: weight,
    customization: weight,
    price: weight,
    minimumOrder: weight,
  }),
  /** What photo checks may read: pictures for each loaded page (0: none), and bytes of each. */
  photoChecks: z.object({
    most: z.number().check(z.int(), z.minimum(0), z.maximum(50)),
    maxBytes: z.number().check(z.int(), z.minimum(10_000), z.maximum(5_000_000)),
  }),
  /** The button on pictures: altogether, the sites that were added, and where it rests (Amazon is `amazon`). */
  pictureButton: z.object({
    on: z.boolean(),
    sites: z.array(site).check(z.maxLength(mostSites)),
    off: z.array(z.union([site, z.literal(amazonSite)])).check(z.maxLength(mostSites + 1)),
  }),
  /** How many pictures of batches are asked about at the same time. */
  batchAtOnce: z.number().check(z.int(), z.minimum(1), z.maximum(mostAtOnce)),
  /** How long searches are kept, how many, and how much room they may take. */
  history: historySchema,
  /**
   * Watched prices: how often they are checked, from which change on the user is told (whole per cent), the most paid
   * calls a month for it, and whether the browser shows a notification.
   */
  watch: z.object({
    every: z.enum(watchRhythms),
    percent: z.number().check(z.int(), z.minimum(1), z.maximum(90)),
    monthlyCap: z.number().check(z.int(), z.minimum(0), z.maximum(10_000)),
    notify: z.boolean(),
  }),
  /** How tables are exported, by what they are made of; what was never exported has none. */
  exports: z.record(z.string(), exportChoiceSchema),
  /** The samples answer beside the user's library while no service is set up. */
  samples: z.boolean(),
  /** Offers that services find go into the user's library, but for those of private windows. */
  keepSeen: z.boolean(),
  /** By id of the catalogue; a provider that was never set up has none. */
  providers: z.record(z.string(), providerSettingsSchema),
});

/** The user's settings. They hold no key and no secret, so that they can be exported and kept in storage.local. */
export type Settings = z.infer<typeof settingsSchema>;

export const initialSettings: Settings = {
  provider: 'library',
  theme: 'auto',
  language: 'auto',
  view: 'list',
  translate: false,
  menuOnPicturesOnly: false,
  letterKeys: true,
  defaults: { filters: [] },
  look: { kind: plainLook.kind, part: 'whole' },
  quantity: defaultQuantity,
  factoryWeights,
  photoChecks: { most: 40, maxBytes: 300_000 },
  pictureButton: { on: true, sites: [], off: [] },
  batchAtOnce: 3,
  history: { keep: 'always', mostSearches: 1000, mostMegabytes: 500 },
  watch: { every: 'week', percent: 5, monthlyCap: 50, notify: false },
  exports: {},
  samples: true,
  keepSeen: false,
  providers: {},
};

const item = storage.defineItem<Settings>('local:settings', { fallback: initialSettings, version: 1 });

/** What is stored; a setting that cannot be read has its initial value, and the others keep theirs. */
export async function readSettings(): Promise<Settings> {
  const stored: Record<string, unknown> = { ...(await item.getValue()) };
  const readable = Object.entries(settingsSchema.shape).flatMap(([name, setting]) => {
    const parsed = z.safeParse(setting, stored[name]);
    return parsed.success ? [[name, parsed.data]] : [];
  });
  return { ...initialSettings, ...(Object.fromEntries(readable) as Partial<Settings>) };
}

/** Changes the named settings and leaves the others as they are stored, also one that cannot be read. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await item.setValue({ ...(await item.getValue()), ...change });
}

/**
 * Changes what is named of a provider's settings; `undefined` takes a value away. Where pictures would go to another
 * address the user is asked anew, so a change of `gateway` takes `agreedAt` away unless it brings one.
 */
export async function changeProviderSettings(id: string, change: Partial<ProviderSettings>): Promise<void> {
  const { providers } = await readSettings();
  const before = providers[id] ?? { options: {} };
  const moved = 'gateway' in change && change.gateway?.baseUrl !== before.gateway?.baseUrl;
  const next = { ...before, ...(moved ? { agreedAt: undefined } : {}), ...change };
  const set = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as ProviderSettings;
  await changeSettings({ providers: { ...providers, [id]: set } });
}

/** Calls back on every change; returns the function that ends it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  return item.watch(() => void readSettings().then(callback));
}
