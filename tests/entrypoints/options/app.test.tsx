// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '@/entrypoints/options/app';
import { changeSettings, exportSettings, initialSettings, readSettings, type Settings } from '@/utils/settings';

let root: HTMLElement;

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0', manifest_version: 3, name: 'x' });
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

async function open(settings: Partial<Settings> = {}) {
  await changeSettings(settings);
  const now = await readSettings();
  act(() => render(<App initialSettings={now} />, root));
}

function importFile(text: string) {
  const input = root.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], 's.json')] });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
const pressed = (words: string) =>
  act(() => [...root.querySelectorAll('button')].find((each) => each.textContent === words)!.click());
const labelled = (words: string) =>
  [...root.querySelectorAll('label')].find((each) => each.textContent?.startsWith(words))!.querySelector('input')!;

describe('the options page', () => {
  it('keeps a change at once and says so', async () => {
    await open();
    act(() => labelled('Dark').click());
    await vi.waitFor(async () => expect((await readSettings()).theme).toBe('dark'));
    await vi.waitFor(() => expect(root.querySelector('[role=status]')!.textContent).toBe('Saved'));
    expect(document.documentElement.dataset.theme).toBe('dark');
  });

  it('imports a settings file, and undoes it', async () => {
    await open({ menuOnPicturesOnly: true });
    importFile(exportSettings({ ...initialSettings, view: 'table', defaults: { filters: ['qrr0'], priceMin: '5' } }));
    await vi.waitFor(async () =>
      expect(await readSettings()).toMatchObject({ view: 'table', menuOnPicturesOnly: false }),
    );
    await vi.waitFor(() => expect(root.textContent).toContain('The settings were imported.'));
    pressed('Undo');
    await vi.waitFor(async () =>
      expect(await readSettings()).toMatchObject({ view: 'list', menuOnPicturesOnly: true }),
    );
    expect((await readSettings()).defaults.filters).toEqual([]);
  });

  it.each(['', 'no json', '{"kind":"find-on-1688-settings","version":2,"settings":{}}', '[]'])(
    'says so when the file is none (%j), and changes nothing',
    async (text) => {
      await open({ theme: 'light' });
      importFile(text);
      await vi.waitFor(() =>
        expect(root.querySelector('#file [role=alert]')?.textContent).toContain('Nothing was changed'),
      );
      expect((await readSettings()).theme).toBe('light');
    },
  );

  it('saves the filters that a new search starts with', async () => {
    await open();
    act(() => labelled('Certified factory').click());
    await vi.waitFor(async () => expect((await readSettings()).defaults.filters).toEqual(['certifiedFactory']));
  });

  it('says so when the chosen source is no longer there', async () => {
    await open({ provider: 'gone' });
    expect(root.querySelector('#source [role=alert]')?.textContent).toContain('not part of this version');
  });
});
