import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { waitUntil } from './wait-until';

export interface Downloads {
  /** The file that is saved next, whole. */
  next(timeout?: number): Promise<{ name: string; bytes: Buffer }>;
  /** The names of everything that was saved. */
  names(): Promise<string[]>;
  close(): Promise<void>;
}

/** Lets the browser save downloads without asking, in a folder of the test's own. */
export async function catchDownloads(browser: Browser): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'find-on-1688-downloads-'));
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  const ended: string[] = [];
  const begun = new Map<string, string>();
  session.on('Browser.downloadWillBegin', ({ guid, suggestedFilename }) => begun.set(guid, suggestedFilename));
  session.on('Browser.downloadProgress', ({ guid, state }) => {
    if (state === 'completed') ended.push(begun.get(guid)!);
  });
  return {
    async next(timeout = 20_000) {
      const name = await waitUntil(() => ended.shift(), 'No file was saved.', timeout);
      const path = join(folder, name);
      await waitUntil(async () => (await stat(path).catch(() => undefined)) !== undefined, `${name} is not there.`);
      const bytes = await readFile(path);
      await rm(path);
      return { name, bytes };
    },
    names: () => readdir(folder),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
