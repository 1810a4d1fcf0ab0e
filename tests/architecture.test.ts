import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { catalog, services } from '@/utils/providers/catalog';
import { loadProvider } from '@/utils/providers/index';

const root = join(import.meta.dirname, '..');
const filesOf = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`);
const sources = ['entrypoints', 'components', 'hooks', 'utils'].flatMap(filesOf).filter((file) => /\.tsx?$/.test(file));

/** The source files that a file imports, type imports included: a cycle of types is a cycle of ideas. */
function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
  return importedFiles
    .map(({ fileName }) => {
      if (fileName.startsWith('@/')) return fileName.slice(2);
      return fileName.startsWith('.') ? normalize(join(dirname(file), fileName)) : undefined;
    })
    .flatMap((path) => {
      const found = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`].find((p) => p && sources.includes(p));
      return found ? [found] : [];
    });
}

const graph = new Map(sources.map((file) => [file, importsOf(file)]));

function findCycle(): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    path.pop();
    done.add(file);
    return undefined;
  };
  for (const file of sources) {
    const cycle = visit(file);
    if (cycle) return cycle;
  }
  return undefined;
}

/** What runs in pages stays small, and out of what holds keys and questions. */
const inPages = ['utils/clip/', 'utils/elsewhere/', 'utils/image/', 'utils/page/', 'utils/search/', 'utils/stores/'];

/** What each room may import of the sources: the table of ARCHITECTURE.md. The longest matching room counts. */
const rooms: Record<string, string[]> = {
  'entrypoints/': ['components/', 'hooks/', 'utils/'],
  'entrypoints/background/': ['utils/'],
  'entrypoints/store-page.ts': inPages,
  'entrypoints/page-image/': inPages,
  'entrypoints/picture-button/': inPages,
  'entrypoints/site-1688/': inPages,
  'components/': ['components/', 'utils/'],
  'hooks/': ['hooks/', 'components/', 'utils/'],
  'utils/offer/': ['utils/offer/'],
  'utils/providers/': [
    'utils/providers/',
    'utils/offer/',
    'utils/image/fingerprint/',
    'utils/http.ts',
    'utils/unpaid-call.ts',
    'utils/errors.ts',
    'utils/zod.ts',
  ],
  'utils/providers/library/': [
    'utils/providers/',
    'utils/workspace/library/',
    'utils/offer/',
    'utils/image/fingerprint/',
    'utils/errors.ts',
    'utils/zod.ts',
  ],
  'utils/workspace/library/': [
    'utils/workspace/library/',
    'utils/providers/',
    'utils/offer/',
    'utils/image/',
    'utils/stores/',
    'utils/clip/offer-id.ts',
    'utils/errors.ts',
    'utils/db.ts',
    'utils/http.ts',
    'utils/json.ts',
    'utils/zod.ts',
    'utils/watch-session.ts',
  ],
  'utils/image/': ['utils/image/', 'utils/errors.ts'],
  'utils/stores/': ['utils/stores/', 'utils/offer/money.ts', 'utils/offer/parcel.ts'],
  'utils/clip/': ['utils/clip/', 'utils/offer/', 'utils/stores/'],
  'utils/i18n/': ['utils/i18n/', 'utils/offer/money.ts'],
  'utils/sourcing/': ['utils/sourcing/', 'utils/offer/'],
  'utils/search/': [
    'utils/search/',
    'utils/providers/',
    'utils/image/',
    'utils/offer/',
    'utils/stores/product.ts',
    'utils/sourcing/photo-check.ts',
    'utils/clip/clip-answer.ts',
    'utils/errors.ts',
    'utils/db.ts',
    'utils/http.ts',
    'utils/keys.ts',
    'utils/settings.ts',
    'utils/watch-session.ts',
  ],
  'utils/exchange-rates/': [
    'utils/exchange-rates/',
    'utils/sourcing/',
    'utils/search/heartbeat.ts',
    'utils/unpaid-call.ts',
    'utils/errors.ts',
    'utils/zod.ts',
  ],
  'utils/elsewhere/': [
    'utils/elsewhere/',
    'utils/search/',
    'utils/image/',
    'utils/providers/call/',
    'utils/errors.ts',
    'utils/watch-session.ts',
  ],
  'utils/page/': ['utils/page/'],
  'utils/picture-set/': [
    'utils/picture-set/',
    'utils/search/',
    'utils/image/',
    'utils/stores/product.ts',
    'utils/errors.ts',
    'utils/watch-session.ts',
  ],
  'utils/cross-check/': [
    'utils/cross-check/',
    'utils/picture-set/picture-set.ts',
    'utils/search/',
    'utils/providers/',
    'utils/stores/product.ts',
    'utils/errors.ts',
    'utils/latest-write.ts',
    'utils/watch-session.ts',
  ],
  'utils/translate/': ['utils/translate/'],
  'utils/web-pictures/': [
    'utils/latest-write.ts',
    'utils/web-pictures/',
    'utils/search/',
    'utils/providers/',
    'utils/image/',
    'utils/errors.ts',
    'utils/db.ts',
    'utils/latest-write.ts',
    'utils/watch-session.ts',
  ],
  'utils/workspace/batch/': [
    'utils/workspace/batch/',
    'utils/search/',
    'utils/providers/',
    'utils/sourcing/',
    'utils/stores/',
    'utils/image/',
    'utils/errors.ts',
    'utils/db.ts',
    'utils/latest-write.ts',
    'utils/settings.ts',
    'utils/watch-session.ts',
  ],
  'utils/workspace/': [
    'utils/workspace/',
    'utils/offer/',
    'utils/search/',
    'utils/sourcing/',
    'utils/image/',
    'utils/stores/product.ts',
    'utils/plan-record.ts',
    'utils/plan-figures.ts',
    'utils/db.ts',
    'utils/errors.ts',
    'utils/settings.ts',
    'utils/zod.ts',
  ],
  'utils/workspace/watch/': [
    'utils/workspace/watch/',
    'utils/workspace/batch/batch-failure.ts',
    'utils/workspace/board.ts',
    'utils/workspace/stored-boards.ts',
    'utils/workspace/write-boards.ts',
    'utils/search/',
    'utils/providers/',
    'utils/offer/',
    'utils/sourcing/price-at-quantity.ts',
    'utils/stores/product.ts',
    'utils/db.ts',
    'utils/errors.ts',
    'utils/settings.ts',
    'utils/zod.ts',
  ],
  'utils/workspace/backup/': [
    'utils/workspace/',
    'utils/search/search-state.ts',
    'utils/providers/library/filter-bits.ts',
    'utils/costs.ts',
    'utils/db.ts',
    'utils/errors.ts',
    'utils/settings.ts',
    'utils/settings-file.ts',
    'utils/zod.ts',
  ],
  'utils/workspace/export/': [
    'utils/workspace/export/',
    'utils/workspace/board.ts',
    'utils/workspace/plan-snapshot.ts',
    'utils/workspace/snapshot-plan.ts',
    'utils/workspace/batch/batch.ts',
    'utils/offer/',
    'utils/sourcing/',
    'utils/search/',
    'utils/image/',
    'utils/i18n/',
    'utils/errors.ts',
    'utils/host-access.ts',
    'utils/save-file.ts',
    'utils/zod.ts',
  ],
  'utils/': ['utils/'],
};

describe('architecture', () => {
  it('has no import cycle', () => {
    expect(findCycle()).toBeUndefined();
  });

  it('imports one way between rooms', () => {
    const room = (file: string) =>
      Object.keys(rooms)
        .filter((name) => file.startsWith(name))
        .sort((a, b) => b.length - a.length)[0]!;
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter((target) => {
          const own = file.split('/').slice(0, 2).join('/');
          const sibling = file.startsWith('entrypoints/') && target.startsWith(`${own}/`);
          return !sibling && target !== file && !rooms[room(file)]!.some((allowed) => target.startsWith(allowed));
        })
        .map((target) => `${file} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('registers every provider once, and loads it', { timeout: 60_000 }, async () => {
    const ids = services.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const folders = filesOf('utils/providers').filter((file) => file.endsWith('/entry.ts'));
    expect(folders.length).toBe(ids.length);
    for (const entry of catalog) expect((await loadProvider(entry.id)).entry).toBe(entry);
  });
});
