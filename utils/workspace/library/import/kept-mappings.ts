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

const item = storage.defineItem<z.infer<typeof schema>>('local:libraryColumns', { fallback: [], version: 1 });

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

/** What cannot be read is as good as none: the columns are guessed again. */
async function read(): Promise<z.infer<typeof schema>> {
  const parsed = z.safeParse(schema, await item.getValue());
  return parsed.success ? parsed.data : [];
}

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((name, i) => name === other[i]);
