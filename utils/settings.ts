import { storage } from 'wxt/utils/storage';
import { z } from './zod';

const choices = z.object({
  filters: z.array(z.string()),
  priceMin: z.optional(z.string()),
  priceMax: z.optional(z.string()),
  sort: z.optional(z.object({ field: z.string(), direction: z.enum(['asc', 'desc']) })),
  pageSize: z.optional(z.number().check(z.int(), z.minimum(1), z.maximum(50))),
});

const schema = z.object({
  /** Which provider answers: an id of the catalogue. */
  provider: z.string(),
  theme: z.enum(['auto', 'light', 'dark']),
  /** How results are shown. */
  view: z.enum(['list', 'table']),
  /** The menu item stands on pictures only, not on the whole page. */
  menuOnPicturesOnly: z.boolean(),
  /** Letter keys act while the result list has focus. */
  letterKeys: z.boolean(),
  /** Filters, price range, sort and page size that a new search starts with. */
  defaults: choices,
});

/** The user's settings. They hold no key and no secret, so that they can be exported and kept in storage.local. */
export type Settings = z.infer<typeof schema>;

export const initialSettings: Settings = {
  provider: 'library',
  theme: 'auto',
  view: 'list',
  menuOnPicturesOnly: false,
  letterKeys: true,
  defaults: { filters: [] },
};

const item = storage.defineItem<Settings>('local:settings', { fallback: initialSettings, version: 1 });

/** What is stored, or the initial settings where it cannot be read; the unreadable value itself is left as it is. */
export async function readSettings(): Promise<Settings> {
  const parsed = schema.safeParse({ ...initialSettings, ...(await item.getValue()) });
  return parsed.success ? parsed.data : initialSettings;
}

/** Changes the named settings and leaves the others. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await item.setValue({ ...(await readSettings()), ...change });
}

/** Calls back on every change; returns the function that ends it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  return item.watch(() => void readSettings().then(callback));
}

/** An exported file: settings with the name and version of their form. */
const fileSchema = z.object({ kind: z.literal('find-on-1688-settings'), version: z.literal(1), settings: schema });

export function exportSettings(settings: Settings): string {
  return JSON.stringify({ kind: 'find-on-1688-settings', version: 1, settings }, null, 2);
}

/** The settings of an exported file, or undefined when it is none. */
export function parseSettingsFile(text: string): Settings | undefined {
  try {
    const parsed = fileSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data.settings : undefined;
  } catch {
    return undefined;
  }
}
