import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { initialSettings, settingsSchema, type Settings } from '@/utils/settings';
import { exportSettings, readSettingsFile } from '@/utils/settings-file';

const fileOf = (settings: unknown, rest: object = {}) =>
  JSON.stringify({ kind: 'find-on-1688-settings', version: 1, settings, ...rest });
const own: Settings = {
  ...initialSettings,
  theme: 'dark',
  defaults: { filters: ['certifiedFactory'], priceMin: '5', pageSize: 40, sort: { field: 'price', direction: 'asc' } },
  providers: {
    linkfox: { options: { pictureBy: 'address' }, dailyCap: 20, gateway: { baseUrl: 'https://gate.example' } },
    'open-platform': { options: { language: 'ko', sendTitle: 'false' } },
  },
};

describe('a settings file', () => {
  it('is read back whole', () => {
    expect(readSettingsFile(exportSettings(own), initialSettings)).toEqual({ settings: own, leftOut: [] });
  });

  it.each([
    '',
    'no json',
    '[]',
    '{}',
    fileOf({}, { version: 2 }),
    fileOf({}, { kind: 'other' }),
    fileOf([]),
    fileOf(undefined),
  ])('is no settings file: %s', (text) => expect(readSettingsFile(text, initialSettings)).toBeUndefined());

  it('leaves alone what it does not name', () => {
    expect(readSettingsFile(fileOf({ view: 'table' }), own)).toEqual({
      settings: { ...own, view: 'table' },
      leftOut: [],
    });
  });

  it('keeps what stands where the file has something that cannot be used, and names it', () => {
    const odd = {
      theme: 'plaid',
      provider: 'gone',
      sound: true,
      letterKeys: false,
      defaults: { filters: ['certifiedFactory', 'shiny'], priceMin: 'much', pageSize: 4000, priceMax: '9.5' },
      providers: {
        linkfox: {
          options: { pictureBy: 'pigeon', speed: 'fast' },
          dailyCap: -1,
          gateway: { baseUrl: 'http://far.example' },
          agreedAt: '2026-01-01T00:00:00.000Z',
        },
        nobody: { options: {} },
        library: { options: {} },
        'ai-gateway': 'yes',
      },
    };
    const { settings, leftOut } = readSettingsFile(fileOf(odd), own)!;
    expect(leftOut.toSorted()).toEqual([
      'defaults.filters.shiny',
      'defaults.pageSize',
      'defaults.priceMin',
      'provider',
      'providers.ai-gateway',
      'providers.library',
      'providers.linkfox.agreedAt',
      'providers.linkfox.dailyCap',
      'providers.linkfox.gateway',
      'providers.linkfox.options.pictureBy',
      'providers.linkfox.options.speed',
      'providers.nobody',
      'sound',
      'theme',
    ]);
    expect(settings).toEqual({
      ...own,
      letterKeys: false,
      defaults: { filters: ['certifiedFactory'], priceMin: '5', priceMax: '9.5', pageSize: 40 },
      providers: { linkfox: own.providers['linkfox'] },
    });
  });

  it('takes no site of the button away, whose access would stay with the browser', () => {
    const now = { ...own, pictureButton: { on: true, sites: ['*.ebay.de'], off: [] } };
    const pictureButton = { on: false, sites: ['shop.example'], off: ['amazon'] };
    expect(readSettingsFile(fileOf({ pictureButton }), now)!.settings.pictureButton).toEqual({
      on: false,
      sites: ['*.ebay.de', 'shop.example'],
      off: ['amazon'],
    });
    const hostile = { on: true, sites: ['*'], off: [] };
    expect(readSettingsFile(fileOf({ pictureButton: hostile }), now)).toMatchObject({
      settings: { pictureButton: now.pictureButton },
      leftOut: ['pictureButton'],
    });
  });

  it('brings no consent and takes none along', () => {
    const agreed = { linkfox: { options: {}, agreedAt: '2026-01-01T00:00:00.000Z' } };
    expect(exportSettings({ ...own, providers: agreed })).not.toContain('agreedAt');
    const { settings } = readSettingsFile(fileOf({ providers: agreed }), { ...own, providers: agreed })!;
    expect(settings.providers).toEqual({ linkfox: { options: {} } });
  });

  it('gives settings that can be saved and read, whatever it holds', () => {
    const any = fc.oneof(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom({ linkfox: { options: null } }, '__proto__'));
    const names = [...Object.keys(initialSettings), '__proto__', 'constructor'];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), any), (settings) => {
        const read = readSettingsFile(fileOf(settings), own);
        expect(settingsSchema.safeParse(read?.settings).success).toBe(true);
      }),
    );
  });
});
