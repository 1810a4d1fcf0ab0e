/** The page of 1688.com that has the picture search's upload field. */
export const home1688 = 'https://www.1688.com/';

/** What the browser is asked for before a script may hand a picture over there: that one host, and no other of the site. */
export const origins1688 = ['https://www.1688.com/*'];

/**
 * 1688's own result page for a picture that it hosts itself; of another site's picture it shows nothing dependable.
 * `address` is a public one. Undefined where 1688 does not host it.
 */
export function resultsByAddress(address: string | undefined): string | undefined {
  if (!address || !/(^|\.)alicdn\.com$/.test(new URL(address).hostname)) return undefined;
  return `https://s.1688.com/youyuan/index.htm?tab=imageSearch&imageAddress=${encodeURIComponent(address)}`;
}

/** What a tab shows, by its address. */
export type PlaceOn1688 =
  /** Any page of the host where the field is looked for. */
  | 'site'
  /** The result of a picture search. */
  | 'results'
  /** The login, or the slider that asks whether a person is there. */
  | 'login'
  /** Somewhere else: another site, or one whose address the browser does not tell us. */
  | 'away'
  /** No page yet. */
  | 'nowhere';

/**
 * Tells what a tab shows. Without the browser's permission for a host its address stays hidden: `undefined`, which is
 * `away`. Login and slider as seen in July 2026: login.1688.com, login.taobao.com, `/_____tmd_____/punish`, `x5secdata`.
 */
export function placeOf(address: string | undefined): PlaceOn1688 {
  if (address === undefined) return 'away';
  if (address === '' || address === 'about:blank' || !URL.canParse(address)) return 'nowhere';
  const { hostname, pathname, searchParams } = new URL(address);
  const ofSite = /(^|\.)(1688|taobao|tmall)\.com$/.test(hostname);
  const asks =
    /^(login|passport)\./.test(hostname) ||
    pathname.includes('/_____tmd_____/') ||
    searchParams.has('x5secdata') ||
    /\/(signin|login)\.(htm|jhtml)$/.test(pathname);
  if (ofSite && asks) return 'login';
  if (/(^|\.)1688\.com$/.test(hostname) && searchParams.get('tab') === 'imageSearch') return 'results';
  return hostname === new URL(home1688).hostname ? 'site' : 'away';
}
