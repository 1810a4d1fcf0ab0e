import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureBuild } from '@/scripts/setup/ensure-build.mjs';
import { openExtensionBrowser, type ExtensionBrowser } from './harness/extension-browser';

let chromium: ExtensionBrowser;
beforeAll(async () => {
  chromium = await openExtensionBrowser();
});
afterAll(() => chromium?.close());

it('the install prompt names Amazon and nothing else', async () => {
  const manifest = readFileSync(join(await ensureBuild('chrome'), 'manifest.json'), 'utf8');
  const page = await chromium.openExtensionPage('options.html');
  const warnings = await page.evaluate(
    (text) =>
      (
        globalThis as unknown as {
          chrome: { management: { getPermissionWarningsByManifest(manifest: string): Promise<string[]> } };
        }
      ).chrome.management.getPermissionWarningsByManifest(text),
    manifest,
  );
  // More than three hosts, and Chrome says "a number of websites".
  const named = warnings.flatMap((line) => line.replace(/^.* your data on /, '').split(/,? and |, /));
  expect(named).toContain('www.amazon.com');
  expect(named.filter((host) => !/amazon\.com(\.be)?( sites)?$/.test(host))).toEqual([]);
});
