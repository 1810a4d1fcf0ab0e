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

/**
 * Match patterns of the pages on which our small scripts run at load, and into which the page script is injected when the
 * button on a picture is pressed there: a press in a page grants no `activeTab`.
 */
export const installedStoreMatches: string[] = amazonMarketplaces.map((host) => `https://www.${host}/*`);

/**
 * Match patterns of the server that holds Amazon's product pictures; seen 2026-11. The older ones (`images-na`, `-eu` and
 * `-fe.ssl-images-amazon.com`) are left out: Chrome's install prompt names at most three hosts, and www.amazon.com.be
 * does not fold into www.amazon.com as the other marketplaces do. With a fourth it would say "a number of websites".
 * Pictures of the older servers are read by the page or from a screenshot.
 */
export const installedPictureHosts: string[] = ['https://m.media-amazon.com/*'];
