/**
 * The hosts that the extension asks for at install: Amazon's marketplaces and its picture servers. Plain data with no
 * alias imports, because the manifest is built from it.
 */
export const amazonMarketplaces: readonly string[] = [
  ...[
    'com',
    'ca',
    'com.mx',
    'com.br',
    'co.uk',
    'de',
    'fr',
    'it',
    'es',
    'nl',
    'se',
    'pl',
    'com.be',
    'ie',
    'com.tr',
    'ae',
  ],
  ...['sa', 'eg', 'in', 'sg', 'com.au', 'co.jp', 'co.za'],
].map((end) => `amazon.${end}`);

/** Match patterns of the pages on which our small script runs at load. */
export const installedStoreMatches: string[] = amazonMarketplaces.map((host) => `https://www.${host}/*`);

/** Match patterns of the servers that hold Amazon's product pictures; seen 2026-11. */
export const installedPictureHosts: string[] = [
  'm.media',
  'images-na.ssl-images',
  'images-eu.ssl-images',
  'images-fe.ssl-images',
].map((server) => `https://${server}-amazon.com/*`);
