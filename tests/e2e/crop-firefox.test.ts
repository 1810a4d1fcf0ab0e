import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser } from 'wxt/browser';
import { root } from '@/scripts/setup/root.mjs';
import type { SearchState } from '@/utils/search/search-state';
import { startLinkfox, type LinkfoxServer } from '../gateway';
import { noFirefox, openFirefox, type FirefoxBrowser } from './harness/firefox-browser';
import { setUpLinkfox } from './harness/set-up-in-firefox';
import { allowLoopback } from './harness/set-up-provider';
import { startSlowPictures, type SlowPictures } from './harness/slow-pictures';
import { waitUntil } from './harness/wait-until';
import { noX11 } from './harness/x11';

const notRun = noX11 ?? noFirefox;

/** Runs in the sidebar: asks LinkFox about the picture that is shown. */
async function askLinkfox({ windowId, choices }: SearchState): Promise<void> {
  const { browser: api } = globalThis as unknown as { browser: typeof browser };
  const data = { windowId, choices, providerId: 'linkfox' };
  await api.runtime.sendMessage({ id: 1, type: 'searchAgain', timestamp: Date.now(), data });
}

/** Runs in the sidebar: makes the frame narrower by the keys. */
function narrow(): void {
  const frame = document.querySelector('cropper-selection')!;
  for (let i = 0; i < 20; i += 1) {
    frame.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', shiftKey: true, bubbles: true }));
  }
}

describe.skipIf(notRun)(`a crop in Firefox’s sidebar${notRun ? ` (${notRun})` : ''}`, () => {
  let firefox: FirefoxBrowser;
  let server: LinkfoxServer;
  let pictures: SlowPictures;
  beforeAll(async () => {
    server = await startLinkfox();
    pictures = await startSlowPictures(join(root, 'assets/sample-library/pictures'));
    firefox = await openFirefox(allowLoopback);
    await firefox.open(pictures.address(0));
    await firefox.rightClickFind('img');
    await waitUntil(() => firefox.sidebarIsOpen(), 'The sidebar did not open.');
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
    await pictures?.close();
  });

  const done = (which: (state: SearchState) => boolean) =>
    waitUntil(
      async () => (await firefox.searchStates()).find((state) => which(state) && state.stage === 'done'),
      'The search did not end.',
      20_000,
    );
  const sent = () => server.log().filter(({ path }) => path === '/alibaba1688/imageSearch');
  const text = (selector: string) =>
    firefox.inSidebar<string | null>(`document.querySelector(${JSON.stringify(selector)})?.textContent ?? null`);

  it('sends the very bytes that the view showed', async () => {
    const first = await done(() => true);
    await setUpLinkfox(firefox, server.url);
    await firefox.inSidebar(`(${askLinkfox})(${JSON.stringify(first)})`);
    const whole = await done(({ providerId }) => providerId === 'linkfox');
    await waitUntil(
      () => firefox.inSidebar<boolean>(`!!document.querySelector('[data-crop]')`),
      'No picture is shown.',
    );
    await firefox.inSidebar(`document.querySelector('[data-crop]').click()`);
    const frame = `document.activeElement?.localName === 'cropper-selection'`;
    await waitUntil(() => firefox.inSidebar<boolean>(frame), 'The frame does not have the focus.');
    await firefox.inSidebar(`(${narrow})()`);
    const shown = await waitUntil(() => text('.crop-sent:not([aria-busy=true]) p'), 'There is no preview.');
    expect(sent()).toHaveLength(1);
    await firefox.inSidebar(`document.querySelector('.crop-view footer .primary').click()`);
    const cropped = await done(({ id }) => id !== whole.id);
    const [picture] = sent()[1]!.pictures;
    expect(picture).toMatchObject({ sha256: cropped.picture!.sha256, height: whole.picture!.height });
    expect(picture!.width! / whole.picture!.width).toBeCloseTo(0.6, 2);
    const { width, height, bytes } = picture!;
    expect(shown).toBe(`JPEG, ${width} × ${height}, ${Math.round(bytes / 1000)} kB`);
  });
});
