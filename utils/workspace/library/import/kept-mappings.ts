import { storage } from 'wxt/utils/storage';
import { z } from '../../../zod';
import type { Mapping } from './check-import';
import { importFieldIds } from './import-fields';

/** How many are remembered. */
const most = 20;

const schema = z.array(
  z.object({
    header: z.array(z.string()),
    columns: z.array(z.nullable(z.enum(importFieldIds))),
    mark: z.optional(z.enum(['.', ','])),
  }),
);

const item = storage.defineItem<KeptMappings>('local:libraryColumns', { fallback: [], version: 1 });

/** How the columns of a file with that header were read when it was imported last. */
export async function keptMapping(header: readonly string[]): Promise<Mapping | undefined> {
  const found = (await read()).find((each) => isSame(each.header, header));
  if (!found) return undefined;
  return { columns: found.columns.map((id) => id ?? undefined), ...(found.mark ? { mark: found.mark } : {}) };
}

/** Remembers it for the next file of that kind. */
export async function keepMapping(header: readonly string[], { columns, mark }: Mapping): Promise<void> {
  const others = (await read()).filter((each) => !isSame(each.header, header));
  const own = { header: [...header], columns: columns.map((id) => id ?? null), ...(mark ? { mark } : {}) };
  await item.setValue([own, ...others].slice(0, most));
}

/** All that are remembered, the last used first, in the form in which they are kept. */
export type KeptMappings = z.infer<typeof schema>;

export const readMappings = (): Promise<KeptMappings> => read();

/** Remembers these, which may come from a file, in place of all. */
export const replaceMappings = (stored: unknown): Promise<void> => item.setValue(readable(stored));

/** Remembers these, which may come from a file, beside those that are remembered here. */
export async function addMappings(stored: unknown): Promise<void> {
  const here = await read();
  const missing = readable(stored).filter(({ header }) => !here.some((each) => isSame(each.header, header)));
  if (missing.length > 0) await item.setValue([...here, ...missing].slice(0, most));
}

const read = async (): Promise<KeptMappings> => readable(await item.getValue());

/** What cannot be read is as good as none: the columns are guessed again. */
function readable(stored: unknown): KeptMappings {
  const parsed = z.safeParse(schema, stored);
  return parsed.success ? parsed.data : [];
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((name, i) => name === other[i]);
