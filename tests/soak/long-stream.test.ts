import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root.mjs';
import { startModelStudio, type ModelStudioServer } from '../gateway';
import { openExtensionBrowser, type ExtensionBrowser } from '../e2e/harness/extension-browser';
import { allowLoopback } from '../e2e/harness/set-up-provider';
import { uploadInPanel } from '../e2e/harness/upload';
import { askWeb, openElsewhere, setUpModelStudio, waitForWeb } from '../e2e/harness/web-question';

let chromium: ExtensionBrowser;
let server: ModelStudioServer;
beforeAll(async () => {
  server = await startModelStudio();
  chromium = await openExtensionBrowser({ alter: allowLoopback });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

it('reads a stream that pauses for 60 s, twice, with no debugger attached to the worker', async () => {
  const panel = await chromium.openExtensionPage('sidepanel.html');
  await setUpModelStudio(panel, server.url);
  await uploadInPanel(panel, join(root, 'assets/sample-library/pictures/001.webp'));
  await chromium.waitForSearch(panel);
  await openElsewhere(panel);
  server.play({ pauses: { 'response.output_item.done': 60_000, 'response.content_part.added': 60_000 } });
  await askWeb(panel);
  const state = await waitForWeb(panel, ({ stage }) => stage === 'done' || stage === 'failed', 150_000);
  expect(state).toMatchObject({ stage: 'done', found: 12, usage: { calls: 1 } });
  expect(server.log()).toMatchObject([{ paid: true }]);
  await panel.close();
});
