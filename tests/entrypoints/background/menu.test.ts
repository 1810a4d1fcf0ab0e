import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '@/assets/locales/en.json';
import { wireMenu } from '@/entrypoints/background/menu';
import { changeSettings } from '@/utils/settings';

/** What the menus hold, in the order in which it was put there. */
let titles: string[];

beforeEach(() => {
  fakeBrowser.reset();
  titles = [];
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  vi.spyOn(fakeBrowser as unknown as { menus: object }, 'menus', 'get').mockReturnValue({
    onClicked: event,
    removeAll: async () => void (titles = []),
    create: ({ title }: { title: string }) => titles.push(title),
  });
  vi.spyOn(fakeBrowser, 'action', 'get').mockReturnValue({
    setTitle: async () => undefined,
  } as unknown as typeof fakeBrowser.action);
});

it('follows the language that is chosen', async () => {
  const keys = ['menu.find', 'area.select', 'several.pick', 'shortcuts.addOffers'] as const;
  const german = keys.map((key) => `auf Deutsch: ${key}`);
  const texts = Object.fromEntries(keys.map((key, i) => [key, german[i]]));
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(texts));
  wireMenu();
  await changeSettings({ language: 'de' });
  await vi.waitFor(() => expect(titles).toEqual(german));
  await changeSettings({ language: 'en' });
  await vi.waitFor(() => expect(titles).toEqual(keys.map((key) => en[key])));
});
