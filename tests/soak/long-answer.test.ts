import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root.mjs';
import { isRunning } from '@/utils/search/search-state';
import { startLinkfox, type LinkfoxServer } from '../gateway';
import { openExtensionBrowser, type ExtensionBrowser } from '../e2e/harness/extension-browser';
import { allowLoopback, setUpProvider } from '../e2e/harness/set-up-provider';
import { uploadInPanel } from '../e2e/harness/upload';
import { waitUntil } from '../e2e/harness/wait-until';

let chromium: ExtensionBrowser;
let server: LinkfoxServer;
beforeAll(async () => {
  server = await startLinkfox();
  chromium = await openExtensionBrowser({ alter: allowLoopback });
});
afterAll(async () => {
  await chromium?.close();
  await server?.close();
});

it('gets answers that are silent for 90 s before their first byte or in their middle, with no debugger attached to the worker', async () => {
  const panel = await chromium.openExtensionPage('sidepanel.html');
  const other = await chromium.openInNewWindow(panel);
  const gateway = { baseUrl: server.url };
  const credentials = { key: 'linkfox-test-key' };
  await setUpProvider(panel, 'linkfox', { credentials }, { gateway, agreedAt: new Date().toISOString() });
  // Each fault is for one call: the first is kept waiting, the second is cut in two. They wait side by side.
  server.fault({ kind: 'slow', ms: 90_000 });
  server.fault({ kind: 'pause', ms: 90_000 });
  for (const [index, page] of [panel, other].entries()) {
    await uploadInPanel(page, join(root, `assets/sample-library/pictures/00${index + 1}.webp`));
    await waitUntil(() => server.log().length > index, 'The service was not asked.');
  }
  await waitUntil(async () => (await running()) === 0, 'The answers did not come.', 110_000);
  expect(await chromium.searchStates(panel)).toMatchObject(
    [1, 2].map(() => ({ stage: 'done', resumed: 0, loaded: 20 })),
  );
  expect(server.log()).toMatchObject([1, 2].map(() => ({ paid: true, ending: 'completed' })));

  async function running(): Promise<number> {
    return (await chromium.searchStates(panel)).filter(({ stage }) => isRunning(stage)).length;
  }
});
