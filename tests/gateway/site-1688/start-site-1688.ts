import { html, json, type Answer } from '../core/answer';
import { stock, type GoodsOptions } from '../core/goods-options';
import { byLikeness } from '../core/goods-query';
import { PictureIds } from '../core/picture-ids';
import { type Received } from '../core/received';
import { sentBytes } from '../core/sent-picture';
import { type Notes, type Refusal, type Work } from '../core/service';
import { startServer, type ServerOptions, type TestServer } from '../core/test-server';
import { homePage, loginPage, resultPage, sliderPage, type HomeSetting } from './pages';

/** What a visitor meets. */
export interface SiteSetting extends HomeSetting {
  /** `page`: the site. `login` and `slider`: every page leads there. `login-at-result`: only the result does. */
  visitor: 'page' | 'login' | 'slider' | 'login-at-result';
  /** Scheme and host of the login page; empty: this one. */
  loginOrigin: string;
}

/** Options of the replica of 1688.com. */
export interface Site1688Options extends ServerOptions, GoodsOptions {
  /** What differs from: the field `wrapper`, `window.open`, a visitor whom the site lets in. */
  setting?: Partial<SiteSetting>;
}

/** A running replica of 1688.com. */
export interface Site1688Server extends TestServer {
  /** Changes what the next visitor meets. */
  show: (setting: Partial<SiteSetting>) => void;
}

const MAX_BYTES = 20 * 1024 * 1024;
const TAKEN = ['jpeg', 'png', 'webp', 'avif', 'bmp'];

/** A replica of 1688.com's own picture search in the browser, as section 4 of the facts describes it. */
export async function startSite1688(options: Site1688Options = {}): Promise<Site1688Server> {
  const { goods } = stock(options);
  const ids = new PictureIds();
  const first: SiteSetting = {
    ...{
      field: 'wrapper',
      fieldAfterMs: 3_000,
      opens: 'window.open',
      resultOrigin: '',
      visitor: 'page',
      loginOrigin: '',
    },
    ...options.setting,
  };
  let setting = first;

  function check(request: Received, notes: Notes): Refusal | Work {
    if (request.method === 'POST' && request.path === '/replica/upload') return upload(request, notes);
    if (request.method !== 'GET') return missing(request);
    switch (request.path) {
      case '/':
        if (setting.visitor === 'login')
          return leads(`${setting.loginOrigin}/member/signin.htm?Done=${encodeURIComponent('/')}`);
        if (setting.visitor === 'slider') return leads('/_____tmd_____/punish?x5secdata=test&x5step=1');
        return { answer: () => html(homePage(setting)) };
      case '/youyuan/index.htm':
        if (request.query.get('tab') !== 'imageSearch') return missing(request);
        if (setting.visitor === 'slider') return leads('/_____tmd_____/punish?x5secdata=test&x5step=1');
        if (setting.visitor !== 'page') return leads(`${setting.loginOrigin}/member/signin.htm?Done=result`);
        return { answer: () => html(result(request.query)) };
      case '/member/signin.htm':
        return { answer: () => html(loginPage()) };
      case '/_____tmd_____/punish':
        return { answer: () => html(sliderPage()) };
      default:
        return missing(request);
    }
  }

  /** Stands for the site's own private upload: takes a picture of at most 20 MB, no GIF; else gives no id. */
  function upload(request: Received, notes: Notes): Work {
    const sent = sentBytes(request.bytes, notes);
    const fits = sent !== undefined && sent.bytes <= MAX_BYTES && TAKEN.includes(sent.format);
    if (!fits) notes.remark('the upload gave no id');
    return { answer: () => json(fits ? { imageId: ids.give(sent.sha256) } : { error: 'store image error' }) };
  }

  function result(query: URLSearchParams): string {
    const imageId = query.get('imageId') ?? '';
    const imageAddress = query.get('imageAddress') ?? '';
    const hosted = URL.canParse(imageAddress) && /(^|\.)(alicdn|1688)\.com$/.test(new URL(imageAddress).hostname);
    const picture = ids.meaning(imageId) ?? (hosted ? imageAddress : undefined);
    const titles = picture === undefined ? [] : byLikeness(goods, picture).slice(0, 40);
    return resultPage({ imageId, imageAddress, titles: titles.map(({ title }) => title) });
  }

  const reset = () => {
    ids.clear();
    setting = first;
  };
  const server = await startServer(
    { check, statusAnswer: (status) => html(`<h1>${status}</h1>`, status), reset },
    options,
  );
  return { ...server, show: (change) => (setting = { ...setting, ...change }) };
}

const leads = (location: string): Work => ({
  answer: (): Answer => ({ status: 302, headers: { location }, body: '' }),
});

const missing = (request: Received): Refusal => ({
  refused: html('<h1>404</h1>', 404),
  why: `no such page: ${request.method} ${request.path}`,
});
