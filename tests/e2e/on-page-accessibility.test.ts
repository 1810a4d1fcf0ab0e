import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import words from '@/assets/locales/en.json';
import { pageImageKey, type AreaTexts, type PageImageApi, type SeveralTexts } from '@/utils/search/page-pick';
import { bundleScript } from '../bundle-script';
import { launchChromium } from '../stores/open-store-page';
import { buildPageScript } from '../stores/page-script';
import { solidPng } from '../stores/solid-png';
import { axeFindings } from './harness/axe';
import { saveScreenshot } from './harness/save-screenshot';

const areaTexts: AreaTexts = { hint: words['area.how'], take: words['area.take'], cancel: words['area.cancel'] };
const severalTexts: SeveralTexts = {
  counts: [words['several.none'], words['several.count_one'].replace('{count}', '1')],
  gallery: words['several.gallery'],
  cancel: words['several.cancel'],
  done: words['several.done'],
  most: 8,
  mostOfProduct: 5,
};
const productData = `<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Bottle',
  image: ['/one-300x300.png', '/two-310x300.png'],
})}</script>`;
const body = `<main><h1>Shop</h1><img src="/one-300x300.png" alt="One"><img src="/two-310x300.png" alt="Two"></main>`;

/** What we draw into a page: the attribute of its host, and how it comes there. */
const drawn: Record<string, { host: string; show(page: Page): Promise<unknown> }> = {
  picker: {
    host: 'picker',
    show: (page) =>
      ask(page, 'pick', { mode: 'clicked', picker: true, texts: { choose: words['picker.choose'], area: areaTexts } }),
  },
  several: { host: 'several', show: (page) => ask(page, 'pickSeveral', severalTexts) },
  area: { host: 'area', show: (page) => ask(page, 'selectArea', areaTexts) },
  button: { host: 'button', show: (page) => page.evaluate('demo.button()') },
  'button that says what to do': {
    host: 'button',
    show: (page) => page.evaluate(`demo.button(${JSON.stringify(words['button.openByToolbar'])})`),
  },
  note: { host: 'note', show: (page) => page.evaluate('demo.note()') },
};

/** Asks the page script, and does not wait: the answer is the user's press. */
const ask = (page: Page, name: keyof PageImageApi, given: unknown) =>
  page.evaluate(
    (key, method, question) => {
      const api = (globalThis as unknown as Record<string, Record<string, (asked: unknown) => unknown>>)[key]!;
      void api[method]!(question);
    },
    pageImageKey,
    name,
    given,
  );

describe.each(Object.entries(drawn))('what is drawn into a page: %s', (name, { host, show }) => {
  let browser: Browser;
  let scripts: string[];
  let page: Page;
  beforeAll(async () => {
    [browser, ...scripts] = await Promise.all([launchChromium(), buildPageScript(), parts()]);
  });
  afterAll(() => browser?.close());
  afterEach(() => page.close());

  async function open(scheme: 'light' | 'dark', forced: boolean): Promise<void> {
    page = await browser.newPage();
    await page.setViewport({ width: 1000, height: 800 });
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', {
      features: [
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
        { name: 'forced-colors', value: forced ? 'active' : 'none' },
      ],
    });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const size = /(\d+)x(\d+)\.png$/.exec(request.url());
      void request.respond(
        size
          ? { contentType: 'image/png', body: solidPng(Number(size[1]), Number(size[2])) }
          : {
              contentType: 'text/html; charset=utf-8',
              body: `<!doctype html><html lang="en"><title>Shop</title>${productData}<body style="background: ${scheme === 'dark' ? '#111' : '#fff'}; color: ${scheme === 'dark' ? '#eee' : '#111'}">${body}</body></html>`,
            },
      );
    });
    await page.goto('https://shop.test/', { waitUntil: 'load' });
    // Ours are closed to pages, and to axe-core with them: here it may look in.
    await page.evaluate(() => {
      const attach = Element.prototype.attachShadow;
      Element.prototype.attachShadow = function (init) {
        return attach.call(this, { ...init, mode: 'open' });
      };
    });
    for (const script of scripts) await page.evaluate(script);
    await show(page);
    await page.waitForSelector(`[data-find-on-1688-${host}] >>> *`);
  }

  it.each(['light', 'dark'] as const)('passes axe-core: %s', async (scheme) => {
    await open(scheme, false);
    await saveScreenshot(page, `on-page-${name}-${scheme}`);
    // The host alone: the page around it is the store's.
    expect(await axeFindings(page, `[data-find-on-1688-${host}]`)).toEqual([]);
  });

  it('shows what is drawn, and what has the focus, where the system’s colours are forced', async () => {
    await open('light', true);
    await saveScreenshot(page, `on-page-${name}-forced`);
    const pressed = await page.$$eval(`[data-find-on-1688-${host}] >>> :is(button:enabled, [tabindex])`, (all) =>
      (all as HTMLElement[]).map((element) => {
        const lines = () => {
          const { outlineStyle, outlineWidth, borderTopStyle, borderTopWidth } = getComputedStyle(element);
          const outline = outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
          return [outline, borderTopStyle === 'none' ? 0 : parseFloat(borderTopWidth)] as const;
        };
        const shown = element.textContent!.trim() !== '' || !!element.querySelector('svg') || Math.max(...lines()) > 0;
        (document.activeElement?.shadowRoot?.activeElement as HTMLElement | null)?.blur();
        const before = lines().join();
        element.focus();
        const marks = element.tabIndex < 0 || lines().join() !== before || lines()[0] > 1;
        return { words: element.ariaLabel ?? element.textContent, shown, marks };
      }),
    );
    expect(pressed.length).toBeGreaterThan(0);
    expect(pressed.filter(({ shown, marks }) => !shown || !marks)).toEqual([]);
  });
});

/** The hover button and the note of 1688's page, each drawn by a call. */
const parts = () =>
  bundleScript(`
    import { drawButton } from '@/entrypoints/picture-button/draw-button.ts';
    import { say } from '@/entrypoints/site-1688/note.ts';
    globalThis.demo = {
      button(words) {
        const signal = new AbortController().signal;
        const options = { label: 'Find on 1688', parent: document.documentElement, signal, onPress() {} };
        const button = drawButton({ x: 40, y: 120 }, options);
        if (words) button.say(words);
      },
      note: () => say({ title: 'Find on 1688', words: 'No field was found.', close: 'Close' }),
    };`);
