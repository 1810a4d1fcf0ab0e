import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startShop } from '../demo-shop/server.mjs';
import { noFirefox, openFirefox, type FirefoxBrowser } from './harness/firefox-browser';
import { waitUntil } from './harness/wait-until';
import { noX11 } from './harness/x11';

const notRun = noX11 ?? noFirefox;

describe.skipIf(notRun)(`a real right-click in Firefox${notRun ? ` (${notRun})` : ''}`, () => {
  let firefox: FirefoxBrowser;
  let shop: Awaited<ReturnType<typeof startShop>>;

  beforeAll(async () => {
    shop = await startShop();
    firefox = await openFirefox();
    await firefox.open(`${shop.url}/lab`);
  });
  afterAll(async () => {
    await firefox?.close();
    await shop?.close();
  });

  const answerOf = (n: number) => {
    const { expect: wanted } = shop.pictures[n]!;
    return wanted.type === 'edit' ? wanted.offerId : undefined;
  };

  /** The first card of the real sidebar, once a search after `startedAt` has ended. */
  async function firstCard(before: Set<string>): Promise<string> {
    await waitUntil(() => firefox.sidebarIsOpen(), 'The sidebar did not open.');
    const state = await waitUntil(
      async () =>
        (await firefox.searchStates()).find(({ id, stage }) => !before.has(id) && ['done', 'failed'].includes(stage)),
      'The search did not end.',
      30_000,
    );
    expect(state.error).toBeUndefined();
    return waitUntil(
      () =>
        firefox.inSidebar<string | null>(`document.querySelector('article[data-offer-id]')?.dataset.offerId ?? null`),
      'The sidebar shows no offers.',
    );
  }

  it('on a plain image opens the sidebar and finds its offer', async () => {
    await firefox.rightClickFind('#plain img');
    expect(await firstCard(new Set())).toBe(answerOf(0));
  });

  it('compares the photos of the offers with it, and says so on the cards', async () => {
    const marks = () =>
      firefox.inSidebar<string[]>(
        `[...document.querySelectorAll('article .photo-mark-words')].map((words) => words.textContent)`,
      );
    await waitUntil(async () => (await marks()).length === 20, 'The photos were not checked.', 20_000);
    expect((await marks())[0]).toMatch(/^Same photo/);
    expect((await marks()).filter((words) => words === 'Different').length).toBeGreaterThan(10);
  });

  it('on a background finds it by the target that the menu names, without a picker', async () => {
    const before = new Set((await firefox.searchStates()).map(({ id }) => id));
    await firefox.rightClickFind('#background .box');
    expect(await firstCard(before)).toBe(answerOf(2));
  });

  it('on a picture in a closed shadow root', async () => {
    const before = new Set((await firefox.searchStates()).map(({ id }) => id));
    await firefox.rightClickFind('#shadow-closed .box');
    expect(await firstCard(before)).toBe(answerOf(11));
    const state = (await firefox.searchStates()).find(({ id }) => !before.has(id));
    expect(state!.source).toMatchObject({ candidate: { kind: 'img' } });
  });

  it('shows the panel at the width that Firefox gives it', async () => {
    expect(
      await firefox.inSidebar<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
  });
});
