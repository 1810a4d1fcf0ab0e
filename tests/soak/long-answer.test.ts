import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root.mjs';
import { startLinkfox, type LinkfoxServer } from '../gateway';
import { openExtensionBrowser, type ExtensionBrowser } from '../e2e/harness/extension-browser';
import { allowLoopback, setUpProvider } from '../e2e/harness/set-up-provider';
import { uploadInPanel } from '../e2e/harness/upload';

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

it.each([
  ['before its first byte', { kind: 'slow', ms: 90_000 } as const],
  ['in its middle', { kind: 'pause', ms: 90_000 } as const],
])('gets an answer that is silent for 90 s %s, with no debugger attached to the worker', async (_when, fault) => {
  const panel = await chromium.openExtensionPage('sidepanel.html');
  const gateway = { baseUrl: server.url };
  const credentials = { key: 'linkfox-test-key' };
  await setUpProvider(panel, 'linkfox', { credentials }, { gateway, agreedAt: new Date().toISOString() });
  server.reset();
  server.fault(fault);
  const [before] = await chromium.searchStates(panel);
  await uploadInPanel(panel, join(root, `assets/sample-library/pictures/00${fault.kind === 'slow' ? 1 : 2}.webp`));
  const ended = await chromium.waitForSearch(
    panel,
    ({ id, stage }) => id !== before?.id && (stage === 'done' || stage === 'failed'),
    110_000,
  );
  expect(ended).toMatchObject({ stage: 'done', resumed: 0, loaded: 20 });
  expect(server.log()).toMatchObject([{ paid: true, ending: 'completed' }]);
  await panel.close();
});
