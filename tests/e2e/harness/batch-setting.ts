import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { root } from '@/scripts/setup/root.mjs';
import { startLinkfox, type LinkfoxServer } from '../../gateway';
import type { BatchCampaign } from './batch-campaign';
import type { ExtensionBrowser } from './extension-browser';
import { startSlowPictures, type SlowPictures } from './slow-pictures';

/** What a batch that is struck lives in. */
export type BatchSetting = Pick<BatchCampaign, 'home' | 'server' | 'pictures' | 'onBrowser'>;

/**
 * Sees to it that before the specs of a file there is a service, pictures, and a folder for a browser's profile, and after them
 * none of it, nor the browser. Returns what gives them.
 */
export function batchSetting(): () => BatchSetting {
  let home: string;
  let server: LinkfoxServer;
  let pictures: SlowPictures;
  let chromium: ExtensionBrowser | undefined;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'find-on-1688-batch-'));
    server = await startLinkfox();
    pictures = await startSlowPictures(join(root, 'assets/sample-library/pictures'));
  });
  afterAll(async () => {
    await chromium?.close();
    await server?.close();
    await pictures?.close();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  });
  return () => ({ home, server, pictures, onBrowser: (started) => (chromium = started) });
}
