import { readdir, readFile, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Downloads } from '../downloads';
import { waitUntil } from '../wait-until';
import { firefoxSession } from './firefox-session';

/** The first file of Firefox's own list that is whole; it is taken off. */
const takeSaved = `
  const done = arguments[0];
  const { Downloads } = ChromeUtils.importESModule('resource://gre/modules/Downloads.sys.mjs');
  Downloads.getList(Downloads.ALL).then(async (list) => {
    const saved = (await list.getAll()).find(({ succeeded }) => succeeded);
    if (saved) await list.remove(saved);
    done(saved?.target.path ?? null);
  });`;

/** In place of `catchDownloads`: what Firefox saves. */
export async function catchFirefoxDownloads(): Promise<Downloads> {
  const { client, downloads: folder } = await firefoxSession();
  return {
    async next(timeout = 20_000) {
      const path = await waitUntil(
        () => client.runAsync<string | null>('chrome', takeSaved),
        'No file was saved.',
        timeout,
      );
      const bytes = await readFile(path);
      await rm(path);
      return { name: basename(path), bytes };
    },
    names: () => readdir(folder),
    close: () => Promise.resolve(),
  };
}
