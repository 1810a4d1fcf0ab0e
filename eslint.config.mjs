import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const rule = (files, patterns, paths = []) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns, paths }] },
});
const noZod = { name: 'zod', message: 'Import { z } from utils/zod (jitless).' };
const noZodMini = { name: 'zod/mini', message: 'Import { z } from utils/zod (jitless).' };
const noKy = { name: 'ky', message: 'Use utils/http: it sets no retry, no credentials and the size bound.' };
const noPolyfill = { name: 'webextension-polyfill', message: "Import { browser } from 'wxt/browser'." };
const always = [noZod, noZodMini, noKy, noPolyfill];
const browserApi = [
  {
    group: ['wxt/browser', 'wxt/utils/storage', 'wxt/*'],
    message: 'This room is pure: pass what it needs as an argument.',
  },
];
const rooms = (...names) => ({
  group: names.flatMap((n) => [`@/${n}`, `@/${n}/*`, `**/${n}`, `**/${n}/*`, `**/${n}/**`]),
  message: 'ARCHITECTURE.md, "Rooms": arrows point one way.',
});

export default tseslint.config(
  { ignores: ['node_modules', '.output', '.wxt', '.tmp', 'assets/sample-library', 'docs/images'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs', '*.js', 'scripts/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
  {
    rules: {
      'no-restricted-imports': ['error', { paths: always }],
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.mjs'],
    rules: { 'no-redeclare': ['error', { builtinGlobals: false }] },
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['process', 'console', 'Buffer', 'URL', 'fetch', 'AbortController', 'AbortSignal', 'performance'],
          ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'TextDecoder', 'TextEncoder'],
          // Functions that run inside the browser.
          ...['document', 'window', 'navigator', 'location', 'indexedDB', 'IDBKeyRange'],
          ...['Blob', 'FileReader', 'Worker'],
          ...['HTMLImageElement', 'HTMLVideoElement', 'HTMLInputElement', 'HTMLAnchorElement'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['entrypoints/**/*.{ts,tsx}', 'hooks/**/*.{ts,tsx}', 'utils/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  rule(
    ['entrypoints/**/*.{ts,tsx}'],
    [
      {
        group: ['../sidepanel/*', '../popup/*', '../options/*', '../background/*', '../workspace/*', '@/entrypoints/*'],
        message: 'No entrypoint imports a sibling.',
      },
    ],
    always,
  ),
  rule(
    ['entrypoints/{sidepanel,popup,options,workspace,welcome,sample-shop,privacy}/**/*.{ts,tsx}'],
    [
      {
        group: ['@/utils/providers/index', '**/utils/providers/index'],
        message: 'Views read the catalogue, never the provider code.',
      },
    ],
    always,
  ),
  rule(
    ['components/**/*.{ts,tsx}'],
    [
      ...browserApi,
      {
        group: ['@/utils/messages', '@/utils/db', '@/utils/settings', '@/utils/http'],
        message: 'Components take props and call back.',
      },
      rooms('entrypoints'),
      { group: ['@/hooks/*'], message: 'Components take props and call back.' },
    ],
    always,
  ),
  rule(['hooks/**/*.{ts,tsx}'], [rooms('entrypoints')], always),
  rule(
    ['utils/offer/**/*.ts'],
    [
      ...browserApi,
      rooms('entrypoints', 'components', 'providers', 'search', 'image', 'stores', 'sourcing', 'workspace', 'i18n'),
    ],
    always,
  ),
  rule(
    ['utils/image/**/*.ts', 'utils/stores/**/*.ts', 'utils/i18n/**/*.ts'],
    [...browserApi, rooms('entrypoints', 'components', 'providers', 'search', 'sourcing', 'workspace')],
    always,
  ),
  rule(
    ['utils/sourcing/**/*.ts', 'utils/translate/**/*.ts'],
    [...browserApi, rooms('entrypoints', 'components', 'providers', 'search', 'image', 'stores', 'workspace')],
    always,
  ),
  rule(['utils/workspace/**/*.ts'], [rooms('entrypoints', 'components')], always),
  rule(['utils/zod.ts'], [], [noKy, noPolyfill]),
  rule(['utils/http.ts'], [], [noZod, noZodMini, noPolyfill]),
);
