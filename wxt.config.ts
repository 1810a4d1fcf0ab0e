import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { localeFiles } from './scripts/build/locale-files.mjs';
import { withoutMarkup } from './scripts/build/without-markup.mjs';
import { zipInPlace } from './scripts/build/zip-in-place.mjs';
import { manifestWords, messageOf } from './utils/manifest-words';
import { recipients } from './utils/recipients';
import { hostsAtInstall, optionalRights, permissionsOf } from './utils/rights';
import { shortcuts } from './utils/shortcuts';
import { installedStoreMatches } from './utils/stores/installed';

/**
 * Fixes the id of an unpacked or self-packed copy in Chrome, and with it the redirect address of logins, which users enter
 * in their app's console. It is the public half of a key pair made for this alone; the private half was thrown away, and
 * a store that signs with a key of its own puts that in this one's place.
 */
const chromeKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA4z+geN+W2nKDc+Xqvy5aUg0juPDRpd8rpf59zh8OT3r2nTXBr1aRpp' +
  'XyaBo0G+opNlvmWVOcxuOAa+uHQfGfArHnWa+vAwG8YmylBG2hu3Gzyz1FnJLJBkp9FtymastaRQn2WmLUr0qHJzNkDv0EpSF3' +
  's57uj69GMA5luMx+UOiKMNbRwW1Ap1NwQV+AFPXiPgABboAoeXIANMoX+nROT4KTvMohfFYtDI5jYBtjaI0m0jmo33pJJRabUF' +
  'u+eBwRpjJY3STh5C0OkXOs6tUEULjeUEUyMqZoHsK83D36TgaLHaBU9ueJjtQBvvtZHY2jXseaVhXQZrEviqFg5f6jiQIDAQAB';

/** The sample library is data, not code: it is copied as it is. */
const library = resolve(import.meta.dirname, 'assets/sample-library');
const libraryFiles = () =>
  readdirSync(library, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name));

/**
 * Asked when they are needed, never at install. The last one stands for a company's own gateway, whose one address is
 * asked when it is entered, and for a shop where the user wants the button on pictures, which is asked for by its name.
 */
const optionalHosts = [...new Set(recipients.flatMap(({ hosts }) => hosts)), 'https://*/*'];

export default defineConfig({
  imports: false,
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const absoluteSrc of libraryFiles()) {
        files.push({ absoluteSrc, relativeDest: `sample-library/${absoluteSrc.slice(library.length + 1)}` });
      }
      files.push(...localeFiles(manifestWords));
    },
  },
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [zipInPlace, withoutMarkup()] }),
  manifestVersion: 3,
  // `npm run dev` opens a browser; Chromium's sandbox refuses to run as root.
  webExt: { chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
  manifest: ({ browser }) => ({
    name: 'Find on 1688',
    default_locale: 'en',
    description: '__MSG_description__',
    // Each has its reason in the texts, and `tests/scripts/packages.test.ts` compares the built list with the committed one.
    permissions: permissionsOf(browser === 'firefox' ? 'firefox' : 'chrome'),
    optional_permissions: optionalRights.map(({ name }) => name),
    host_permissions: [...hostsAtInstall],
    optional_host_permissions: optionalHosts,
    // Written here and not by the build tool, whose wrapper would bring 4 kB of code to every page.
    content_scripts: [
      { matches: installedStoreMatches, js: ['store-page.js'], run_at: 'document_start', all_frames: true },
    ],
    action: { default_title: 'Find on 1688' },
    commands: Object.fromEntries(
      Object.entries(shortcuts).map(([name, { keys }]) => [
        name,
        { suggested_key: { default: keys }, description: `__MSG_${messageOf(name)}__` },
      ]),
    ),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'find-on-1688@example.org',
              strict_min_version: '142.0',
              data_collection_permissions: {
                required: ['none'],
                // Asked with the hosts of a service, in the press that agrees to it.
                optional: ['websiteContent', 'searchTerms', 'authenticationInfo'],
              },
            },
          },
        }
      : { key: chromeKey, minimum_chrome_version: '120' }),
  }),
});
