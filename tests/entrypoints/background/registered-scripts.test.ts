import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepScripts, type RegisteredScript } from '@/entrypoints/background/registered-scripts';

interface Registered {
  id: string;
  matches: string[];
}
let registered: Registered[];
/** What was run in open tabs: a file, or the function that ends it. */
let ran: string[];

beforeEach(() => {
  fakeBrowser.reset();
  registered = [];
  ran = [];
  Object.assign(browser, {
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
        registered.filter(({ id }) => ids.includes(id)),
      registerContentScripts: async (scripts: Registered[]) => {
        if (scripts.some(({ id }) => registered.some((each) => each.id === id))) throw new Error('Duplicate script ID');
        registered.push(...scripts);
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        if (!ids.every((id) => registered.some((each) => each.id === id))) throw new Error('Nonexistent script ID');
        registered = registered.filter(({ id }) => !ids.includes(id));
      },
      executeScript: async ({ target, files }: { target: { tabId: number }; files?: string[] }) => {
        if (target.tabId === 9) throw new Error('Cannot access contents of the page');
        ran.push(`${target.tabId}: ${files?.[0] ?? 'end'}`);
      },
    },
  });
  // The tab's number says which pattern it fits; the ninth has gone elsewhere meanwhile.
  browser.tabs.query = (async ({ url }: { url: string[] }) => [
    ...url.map((pattern) => ({ id: Number(/\d/.exec(pattern)![0]) })),
    { id: 9 },
  ]) as never;
});

const script = (...matches: string[]): RegisteredScript => ({
  id: 'one',
  file: '/picture-button.js',
  matches,
  key: 'key',
});
const pattern = (n: number) => `https://shop${n}.example/*`;

describe('registered scripts', () => {
  it('stand exactly where they are wanted, and open pages follow', async () => {
    await keepScripts([script(pattern(1), pattern(2))]);
    expect(registered).toMatchObject([{ id: 'one', matches: [pattern(1), pattern(2)], allFrames: true }]);
    expect(ran).toEqual(['1: /picture-button.js', '2: /picture-button.js']);
    ran = [];
    await keepScripts([script(pattern(2), pattern(3))]);
    expect(registered).toMatchObject([{ matches: [pattern(2), pattern(3)] }]);
    expect(ran).toEqual(['1: end', '3: /picture-button.js']);
    await keepScripts([script()]);
    expect(registered).toEqual([]);
  });

  it('are left alone where nothing changed', async () => {
    await keepScripts([script(pattern(1))]);
    const [before] = registered;
    ran = [];
    await keepScripts([script(pattern(1))]);
    expect(registered[0]).toBe(before);
    expect(ran).toEqual([]);
  });

  it('end as the last of several changes at once says', async () => {
    await Promise.all([1, 2, 3].map((n) => keepScripts([script(pattern(n))])));
    expect(registered).toMatchObject([{ matches: [pattern(3)] }]);
  });
});
