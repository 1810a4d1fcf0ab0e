// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { App } from '@/entrypoints/options/app';
// The page loads it when it stands, which would be in the middle of some test.
import '@/utils/button-site-at';
import { db } from '@/utils/db';
import { readKeys, saveKeys } from '@/utils/keys';
import { aiGatewayEntry } from '@/utils/providers/ai-gateway/entry';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import { onMessage, removeAllListeners } from '@/utils/messages';
import { openServiceOptions } from '@/utils/service-request';
import { changeSettings, initialSettings, readSettings, type Settings } from '@/utils/settings';
import { exportSettings } from '@/utils/settings-file';

let root: HTMLElement;
/** The hosts that the browser allows, as the real one keeps them. */
let hosts: Set<string>;
let answer: boolean;
const request = vi.fn(async ({ origins }: { origins: string[] }) => {
  if (answer) for (const origin of origins) hosts.add(origin);
  return answer;
});

function stubPermissions() {
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  vi.spyOn(fakeBrowser, 'permissions', 'get').mockReturnValue({
    request,
    contains: async ({ origins }: { origins: string[] }) => origins.every((origin) => hosts.has(origin)),
    remove: async ({ origins }: { origins: string[] }) => origins.map((origin) => hosts.delete(origin)).length > 0,
    onAdded: event,
    onRemoved: event,
  } as unknown as typeof fakeBrowser.permissions);
}

beforeEach(async () => {
  fakeBrowser.reset();
  for (const name of ['keys', 'ledger'] as const) await (await db()).clear(name);
  hosts = new Set();
  answer = true;
  request.mockClear();
  stubPermissions();
  vi.spyOn(fakeBrowser.identity, 'getRedirectURL').mockReturnValue('https://id.chromiumapp.org/');
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '0.1.0', manifest_version: 3, name: 'x' });
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open(settings: Partial<Settings> = {}) {
  await changeSettings(settings);
  const now = await readSettings();
  act(() => render(<App initialSettings={now} />, root));
}

function importFile(text: string) {
  const input = root.querySelector<HTMLInputElement>('input[type=file][accept*="json"]')!;
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

  it('keeps how new searches make their pictures ready', async () => {
    await open();
    act(() => labelled('Product photo').click());
    await vi.waitFor(async () => expect((await readSettings()).look).toEqual({ kind: 'product', part: 'whole' }));
    act(() => labelled('Search the middle only').click());
    await vi.waitFor(async () => expect((await readSettings()).look).toEqual({ kind: 'product', part: 'centre' }));
  });

  it('imports a settings file, and undoes it', async () => {
    await open({ menuOnPicturesOnly: true });
    importFile(
      exportSettings({
        ...initialSettings,
        view: 'table',
        defaults: { filters: ['certifiedFactory'], priceMin: '5' },
      }),
    );
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

  it('says what of a file it could not use, and keeps that as it was', async () => {
    await open({ theme: 'light' });
    const settings = { theme: 'plaid', view: 'table', sound: true };
    importFile(JSON.stringify({ kind: 'find-on-1688-settings', version: 1, settings }));
    await vi.waitFor(() =>
      expect(root.querySelector('[role=status].options-done')!.textContent).toContain(
        'imported, except 2 that this version cannot use: theme, sound.',
      ),
    );
    expect(await readSettings()).toMatchObject({ theme: 'light', view: 'table' });
  });

  it('keeps what is typed even when the page goes with the key press', async () => {
    await open();
    const price = root.querySelector<HTMLInputElement>('#defaults .price-range input')!;
    act(() => {
      price.value = '12';
      price.dispatchEvent(new Event('input', { bubbles: true }));
    });
    act(() => render(null, root));
    await vi.waitFor(async () => expect((await readSettings()).defaults.priceMin).toBe('12'), { timeout: 200 });
  });

  it.each(['', 'no json', '{"kind":"find-on-1688-settings","version":2,"settings":{}}', '[]'])(
    'says so when the file is none (%j), and changes nothing',
    async (text) => {
      await open({ theme: 'light' });
      importFile(text);
      await vi.waitFor(() =>
        expect(root.querySelector('.options-fault')?.textContent).toContain('Nothing was changed'),
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

describe('a service that another page asks for', () => {
  const shown = () =>
    vi.waitFor(() => expect(root.querySelector('#service-open-platform')).toHaveProperty('open', true));

  it('is opened with the focus on its login, whether the page was open before or not', async () => {
    vi.spyOn(fakeBrowser.runtime, 'openOptionsPage').mockImplementation(() => Promise.resolve());
    await open();
    expect(root.querySelector('#service-open-platform')).toHaveProperty('open', false);
    await openServiceOptions('open-platform');
    await shown();
    expect(document.activeElement?.textContent).toBe('Log in with 1688');
    act(() => render(null, root));
    await openServiceOptions('open-platform');
    await open();
    await shown();
    await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get()).toEqual({}));
  });
});

describe('a service in the options', () => {
  const card = () => root.querySelector('#service-linkfox')!;
  const press = (words: string) =>
    act(() => [...card().querySelectorAll('button')].find((each) => each.textContent === words)!.click());
  const enter = (field: HTMLInputElement, text: string) =>
    act(() => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const save = () => act(() => card().querySelector('form')!.requestSubmit());
  const needed = [...linkfoxEntry.hosts, ...linkfoxEntry.pictureHosts];
  const done = (words: string) =>
    vi.waitFor(() => expect(root.querySelector('[role=status].options-done')!.textContent).toBe(words));

  it('asks for its hosts in the press itself, and keeps the key out of the settings and of the page', async () => {
    await open();
    enter(card().querySelector('input[type=password]')!, 'lf-1');
    save();
    // Nothing was awaited since the press.
    expect(request.mock.calls).toEqual([[{ origins: needed }]]);
    await done('LinkFox is saved.');
    expect(await readKeys('linkfox')).toEqual({ credentials: { key: 'lf-1' } });
    expect(exportSettings(await readSettings())).not.toContain('lf-1');
    expect(card().textContent).toContain('Stored on this device');
    expect(root.innerHTML).not.toContain('lf-1');
  });

  it('is kept without access when the browser’s question is declined, and says so', async () => {
    answer = false;
    await open();
    enter(card().querySelector('input[type=password]')!, 'lf-1');
    save();
    await done('LinkFox is saved, but the browser gave no access to it yet.');
    expect(card().querySelector('.service-tag')!.textContent).toBe('Access missing');
    answer = true;
    press('Allow access');
    await vi.waitFor(() => expect(card().querySelector('.service-tag')!.textContent).toContain('not tried yet'));
  });

  it('gives its key and its hosts back when it is removed, but none that another service still needs', async () => {
    const openPlatform = { appKey: '1', appSecret: 's' };
    await saveKeys('linkfox', { credentials: { key: 'lf-1' } });
    await saveKeys('open-platform', { credentials: openPlatform });
    needed.forEach((origin) => hosts.add(origin));
    await open({ provider: 'linkfox', providers: { linkfox: { options: {}, agreedAt: '2026-05-10T12:00:00.000Z' } } });
    await vi.waitFor(() => expect(card().querySelector('.danger')).not.toBeNull());
    act(() => card().querySelector<HTMLElement>('.danger')!.click());
    press('Remove it');
    await done('LinkFox was removed, and its access given back.');
    expect(await readKeys('linkfox')).toEqual({ credentials: {} });
    expect(await readKeys('open-platform')).toEqual({ credentials: openPlatform });
    expect(await readSettings()).toMatchObject({ provider: 'library', providers: {} });
    expect([...hosts]).toEqual(linkfoxEntry.pictureHosts);
  });

  it('is the source of new searches once it is the first one, and leaves that to another one that is set up', async () => {
    await open();
    enter(card().querySelector('input[type=password]')!, 'lf-1');
    save();
    await done('LinkFox is saved.');
    expect((await readSettings()).provider).toBe('linkfox');
    await saveKeys('ai-gateway', {
      credentials: Object.fromEntries(aiGatewayEntry.credentials.map(({ id }) => [id, 'x'])),
    });
    await vi.waitFor(() => expect(card().querySelector('.danger')).not.toBeNull());
    act(() => card().querySelector<HTMLElement>('.danger')!.click());
    press('Remove it');
    await done('LinkFox was removed, and its access given back.');
    expect((await readSettings()).provider).toBe('ai-gateway');
  });

  it('leaves the library the source where the user chose it beside a service', async () => {
    await saveKeys('linkfox', { credentials: { key: 'lf-1' } });
    await open({ provider: 'library' });
    enter(card().querySelector('input[type=password]')!, 'lf-2');
    save();
    await done('LinkFox is saved.');
    expect((await readSettings()).provider).toBe('library');
  });

  it('that cannot answer before a login is no source of searches yet', async () => {
    await open();
    const platform = root.querySelector('#service-open-platform')!;
    platform.querySelectorAll<HTMLInputElement>('input').forEach((field) => {
      if (/^(App key|App secret)/.test(field.labels?.[0]?.textContent ?? '')) enter(field, '12345');
    });
    act(() => platform.querySelector('form')!.requestSubmit());
    await done('1688 open platform is saved.');
    expect((await readSettings()).provider).toBe('library');
  });

  it('behind a gateway asks for the gateway’s host in place of its own, and for consent anew', async () => {
    await saveKeys('linkfox', { credentials: { key: 'lf-1' } });
    await open({ providers: { linkfox: { options: {}, agreedAt: '2026-05-10T12:00:00.000Z' } } });
    enter(card().querySelector('.service-gateway input[inputmode=url]')!, 'https://gateway.example:8443/linkfox');
    save();
    expect(request.mock.calls).toEqual([[{ origins: ['https://gateway.example/*', ...linkfoxEntry.pictureHosts] }]]);
    await done('LinkFox is saved.');
    const { linkfox } = (await readSettings()).providers;
    expect(linkfox).toMatchObject({ gateway: { baseUrl: 'https://gateway.example:8443/linkfox' } });
    expect(linkfox).not.toHaveProperty('agreedAt');
  });
});

describe('what offers are compared by', () => {
  const field = (label: string) =>
    [...root.querySelectorAll<HTMLLabelElement>('.number-field')]
      .find((each) => each.textContent!.includes(label))!
      .querySelector('input')!;
  const typeInto = (label: string, text: string) =>
    act(() => {
      const input = field(label);
      input.value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });

  it('is kept as it is typed, and what is no number in the range is said and not kept', async () => {
    await open();
    typeInto('Compare prices at', '250');
    await vi.waitFor(async () => expect((await readSettings()).quantity).toBe(250));
    typeInto('Compare prices at', '0');
    expect(field('Compare prices at').getAttribute('aria-invalid')).toBe('true');
    expect(root.textContent).toContain('Enter a whole number from 1 to 1,000,000.');
    typeInto('Each photo, at most', '500');
    await vi.waitFor(async () =>
      expect((await readSettings()).photoChecks).toEqual({ ...initialSettings.photoChecks, maxBytes: 500_000 }),
    );
    expect((await readSettings()).quantity).toBe(250);
  });

  it('gives the factory score its usual points back', async () => {
    await open({ factoryWeights: { ...initialSettings.factoryWeights, price: 60 } });
    expect(field('Price against the average').value).toBe('60');
    act(() =>
      [...root.querySelectorAll('button')].find((each) => each.textContent === 'Back to the usual points')!.click(),
    );
    await vi.waitFor(async () => expect((await readSettings()).factoryWeights).toEqual(initialSettings.factoryWeights));
  });
});

describe('the button on pictures', () => {
  const ebay = ['https://*.ebay.de/*', 'https://i.ebayimg.com/*'];
  const row = (name: string) =>
    [...root.querySelectorAll('.button-sites li')].find((each) => each.textContent?.startsWith(name));
  const says = (text: string) => vi.waitFor(() => expect(root.textContent).toContain(text));
  const button = async () => (await readSettings()).pictureButton;
  async function add(typed: string) {
    const input = root.querySelector<HTMLInputElement>('#button-site')!;
    // The stores are known once their names are there to choose from.
    await vi.waitFor(() => expect(root.querySelectorAll('#button-known option').length).toBeGreaterThan(30), 5_000);
    act(() => {
      input.value = typed;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    act(() => void input.form!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));
  }

  it('is added to a site by one question for its pages and its picture server', async () => {
    await open();
    await add('ebay.de');
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ebay });
    await says('The button now stands on ebay.de.');
    expect(await button()).toEqual({ on: true, sites: ['*.ebay.de'], off: [] });
    await vi.waitFor(() => expect(row('ebay.de')).toBeDefined());
  });

  it('is not added where the browser was told no, or where nothing was named', async () => {
    await open();
    answer = false;
    await add('ebay.de');
    await says('Your browser did not allow ebay.de, so it was not added.');
    await add('no site');
    await says('That names no site.');
    expect(request).toHaveBeenCalledOnce();
    expect((await button()).sites).toEqual([]);
  });

  it('gives back what was asked for with a site, but not what something else needs', async () => {
    hosts = new Set([
      'https://*.aliexpress.com/*',
      'https://*.tmall.com/*',
      'https://*.aliexpress-media.com/*',
      'https://*.alicdn.com/*',
    ]);
    const followed = vi.fn();
    onMessage('followButton', () => void followed([...hosts]));
    await open({ pictureButton: { on: true, sites: ['*.aliexpress.com', '*.tmall.com'], off: ['*.aliexpress.com'] } });
    await vi.waitFor(() => expect(row('aliexpress.com')?.querySelector('[role=switch]')).toBeTruthy());
    act(() => row('aliexpress.com')!.querySelector<HTMLElement>(':scope > .button')!.click());
    await says('Removed aliexpress.com');
    expect(await button()).toEqual({ on: true, sites: ['*.tmall.com'], off: [] });
    expect([...hosts]).toEqual(['https://*.tmall.com/*', 'https://*.alicdn.com/*']);
    // Open pages were told while they could still be reached.
    expect(followed.mock.calls[0]![0]).toContain('https://*.aliexpress.com/*');
    removeAllListeners();
  });

  it('asks again for a site that an imported file or the browser left without access', async () => {
    await open({ pictureButton: { on: true, sites: ['*.ebay.de'], off: [] } });
    await vi.waitFor(() => expect(row('ebay.de')?.textContent).toContain('does not let the extension in'));
    await vi.waitFor(() => expect(root.querySelectorAll('#button-known option').length).toBeGreaterThan(30), 5_000);
    pressed('Allow');
    expect(request).toHaveBeenCalledExactlyOnceWith({ origins: ebay });
  });

  it('rests on a site, and everywhere', async () => {
    await open();
    act(() => labelled('Amazon').click());
    await vi.waitFor(async () => expect((await button()).off).toEqual(['amazon']));
    act(() => labelled('Show the button').click());
    await vi.waitFor(async () => expect(await button()).toEqual({ on: false, sites: [], off: ['amazon'] }));
    await vi.waitFor(() => expect(root.querySelector('.button-sites')).toBeNull());
  });
});
