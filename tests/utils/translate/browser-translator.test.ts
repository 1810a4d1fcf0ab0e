import { afterEach, describe, expect, it, vi } from 'vitest';
import { openTranslator, translates } from '@/utils/translate/browser-translator';

afterEach(() => vi.unstubAllGlobals());

/** The part of the API that the browser brings, as far as it is used. */
function browserWith(availability: string) {
  const monitor = new EventTarget();
  const api = {
    availability: vi.fn(async () => availability),
    create: vi.fn(async (options: { monitor(monitor: EventTarget): void }) => {
      options.monitor(monitor);
      return { translate: async (text: string) => `[${text}]`, destroy: vi.fn() };
    }),
  };
  vi.stubGlobal('Translator', api);
  const progress = (loaded: number) =>
    void monitor.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded }));
  return { api, progress };
}

describe('the browser’s translator', () => {
  it.each([
    ['available', 'ready'],
    ['downloadable', 'after-download'],
    ['downloading', 'after-download'],
    ['unavailable', 'no'],
  ])('%s is %s', async (availability, expected) => {
    const { api } = browserWith(availability);
    expect(await translates('pt-BR')).toBe(expected);
    expect(api.availability).toHaveBeenCalledWith({ sourceLanguage: 'zh', targetLanguage: 'pt' });
  });

  it('is none where the browser brings none, and where there is nothing to translate', async () => {
    expect(await translates('en')).toBe('no');
    await expect(openTranslator('en', vi.fn(), new AbortController().signal)).rejects.toThrow('no translator');
    browserWith('available');
    expect(await translates('zh-CN')).toBe('no');
  });

  it('tells how much it has fetched, until it is broken off', async () => {
    const { api, progress } = browserWith('downloadable');
    const heard = vi.fn();
    const abort = new AbortController();
    const opened = openTranslator('de', heard, abort.signal);
    // The press that the browser asks for is over after the first pause.
    expect(api.create).toHaveBeenCalledOnce();
    await opened;
    progress(0.25);
    progress(7);
    abort.abort();
    progress(0.5);
    expect(heard.mock.calls.flat()).toEqual([0.25, 1]);
  });
});
