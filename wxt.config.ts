import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'wxt';
import { withoutTemplates } from './scripts/build/without-templates.mjs';
import { zipInPlace } from './scripts/build/zip-in-place.mjs';
import { ecbOrigins } from './utils/exchange-rates/ecb-origins';
import { origins1688 } from './utils/elsewhere/site-1688';
import { services } from './utils/providers/catalog';
import { shortcuts } from './utils/shortcuts';
import { installedPictureHosts, installedStoreMatches } from './utils/stores/installed';

/** Every permission with its reason; `tests/manifest.test.ts` compares the built list with the committed one. */
const permissions = [
  'alarms', // goes on with a batch after the browser stopped the worker; installed without a warning
  'contextMenus', // the item "Find on 1688"
  'activeTab', // reads the picture of the tab where the user pressed, and only then
  'scripting', // injects the page script at the press
  'identity', // the login's window of a service that has one, and the address where it ends; installed without a warning
  'storage', // settings and the state of the running search
  'unlimitedStorage', // keeps saved pictures and results from eviction
  'webRequest', // tells a call that never left (no connection) from one that may have been paid for; reads nothing else
  'declarativeNetRequestWithHostAccess', // one connection a call, so that the browser does not send a paid call again
];

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
 * Asked when the user sets a service up, never at install: its own hosts and those of the pictures in its answers. The
 * last one stands for a company's own gateway, whose one address is asked when it is entered, and for a shop where the user
 wants the button on pictures, which is asked for by its name.
 */
const optionalHosts = [
  ...new Set(
    services.flatMap((entry) => [
      ...entry.hosts,
      ...entry.pictureHosts,
      ...(entry.feedbackHost ? [entry.feedbackHost] : []),
    ]),
  ),
  // The European Central Bank's daily exchange rates, asked in the press that wants them.
  ...ecbOrigins,
  ...origins1688, // asked at the first "Open on 1688.com": one script hands the picture to its upload field
  'https://*/*',
];

export default defineConfig({
  imports: false,
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      for (const absoluteSrc of libraryFiles()) {
        files.push({ absoluteSrc, relativeDest: `sample-library/${absoluteSrc.slice(library.length + 1)}` });
      }
    },
  },
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [zipInPlace, withoutTemplates()] }),
  manifestVersion: 3,
  // `npm run dev` opens a browser; Chromium's sandbox refuses to run as root.
  webExt: { chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
  manifest: ({ browser }) => ({
    name: 'Find on 1688',
    description:
      'Right-click a product picture and see who makes it on 1688.com. Not affiliated with 1688 or any store.',
    permissions:
      browser === 'firefox'
        ? permissions.map((p) => (p === 'contextMenus' ? 'menus' : p))
        : [...permissions, 'sidePanel'],
    // Asked at install: Amazon's pages, for the button on pictures there, and its picture server.
    host_permissions: [...installedStoreMatches, ...installedPictureHosts],
    optional_host_permissions: optionalHosts,
    // Written here and not by the build tool, whose wrapper would bring 4 kB of code to every page.
    content_scripts: [
      { matches: installedStoreMatches, js: ['store-page.js'], run_at: 'document_start', all_frames: true },
    ],
    action: { default_title: 'Find on 1688' },
    commands: Object.fromEntries(
      Object.entries(shortcuts).map(([name, { keys, description }]) => [
        name,
        { suggested_key: { default: keys }, description },
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
