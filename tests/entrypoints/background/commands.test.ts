import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';

type Handler = (message: { data: unknown; sender: { url?: string } }) => unknown;

const handlers = new Map<string, Handler>();
const ran = vi.fn();
vi.mock('@/utils/messages', () => ({ onMessage: (type: string, run: Handler) => void handlers.set(type, run) }));
vi.mock('@/entrypoints/background/jobs', async (original) => ({
  ...(await original<object>()),
  retry: (windowId: number) => void ran(windowId),
}));

const { wireCommands } = await import('@/entrypoints/background/commands');

beforeEach(() => {
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => `moz-extension://1688${path}`);
  wireCommands();
});
afterEach(() => {
  handlers.clear();
  vi.clearAllMocks();
});

it('takes commands from our own pages', async () => {
  await handlers.get('retry')!({ data: { windowId: 7 }, sender: { url: 'moz-extension://1688/sidepanel.html?a#b' } });
  expect(ran).toHaveBeenCalledExactlyOnceWith(7);
});

it.each([
  'https://shop.example/',
  'moz-extension://16880/sidepanel.html',
  'https://shop.example/?moz-extension://1688/',
  undefined,
])('takes no command at all from %s', async (url) => {
  expect(handlers.size).toBeGreaterThan(15);
  for (const [type, run] of handlers) {
    const told = async () => run({ data: { windowId: 7, added: [], pictures: [] }, sender: { url } });
    await expect(told(), type).rejects.toThrow(`"${type}" came from elsewhere`);
  }
  expect(ran).not.toHaveBeenCalled();
});
