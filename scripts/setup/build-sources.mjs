// @ts-check

/** What a build is made from, by path in the repository. */
export const buildSources = [
  'assets',
  'components',
  'entrypoints',
  'hooks',
  'public',
  'scripts/build',
  'utils',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
];
