import { browser } from 'wxt/browser';
import { callPageScript, type PageScript } from './call-page-script';
import { FindError } from '../errors';
import { cutScreenshot } from '../image/cut';
import { captureTab } from './capture-tab';
import { callOwnPage } from './own-page';
import { pageImageKey, type PageImageApi } from './page-pick';

/** One document of a tab. */
export interface PagePlace {
  tabId: number;
  frameId: number;
}

type PageMethod = keyof PageImageApi;

const pageImage: PageScript = { file: '/page-image.js', key: pageImageKey };

/**
 * Injects the page script, which is harmless when it is there already, and calls one of its functions; a page of ours
 * that carries it is asked by message.
 * Throws `page-blocked` where scripts may not run and `page-gone` when the document is no longer there.
 */
export async function callPage<M extends PageMethod>(
  place: PagePlace,
  method: M,
  ...args: Parameters<PageImageApi[M]>
): Promise<Awaited<ReturnType<PageImageApi[M]>>> {
  try {
    const answer = await callPageScript<Awaited<ReturnType<PageImageApi[M]>>>(place, pageImage, method, args);
    if (!answer) throw new FindError('page-gone');
    return answer.value;
  } catch (error) {
    const known = toPageError(error);
    const own =
      known.code === 'page-blocked' && (await callOwnPage<Awaited<ReturnType<PageImageApi[M]>>>(place, method, args));
    if (own) return own.value;
    throw known;
  }
}

/** Browsers tell these apart by their words only. */
function toPageError(error: unknown): FindError {
  if (error instanceof FindError) return error;
  const text = error instanceof Error ? error.message : String(error);
  const gone =
    /no tab|no frame|invalid tab|was removed|frame with id|document.*(gone|unload)|tab was closed|destroyed/i;
  return new FindError(gone.test(text) ? 'page-gone' : 'page-blocked', {}, { cause: error });
}

/**
 * Waits for the page's user. Takes our overlay away when the search is cancelled meanwhile, and throws `page-gone` when the
 * tab moves on: the browser may keep the page aside, and would let us wait for ever.
 */
export async function untilAborted<T>(work: Promise<T>, place: PagePlace, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const done = new AbortController();
  const left = new Promise<never>((_, reject) => {
    const leave = () => {
      void callPage(place, 'clear').catch(() => undefined);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave, { once: true, signal: done.signal });
    const onUpdated = (tabId: number, { status }: { status?: string }) => {
      if (tabId !== place.tabId || !status) return;
      void isStillThere(place).then((there) => there || reject(new FindError('page-gone')));
    };
    browser.tabs.onUpdated.addListener(onUpdated);
    done.signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(onUpdated), { once: true });
  });
  try {
    return await Promise.race([work, left]);
  } finally {
    done.abort();
  }
}

/** True while the document that holds our page script is the one that the tab shows. */
async function isStillThere(place: PagePlace): Promise<boolean> {
  try {
    const [injection] = await browser.scripting.executeScript({
      target: { tabId: place.tabId, frameIds: [place.frameId] },
      func: (key: string) => key in globalThis,
      args: [pageImageKey],
    });
    return injection?.result === true;
  } catch {
    return (await callOwnPage(place, 'isThere', [])) !== undefined;
  }
}

/**
 * Takes a screenshot of that picture alone, shown by the page over everything else; where the page's policy forbids
 * that, of the element itself. Needs `activeTab` or the page's host permission, and the tab in front before and after.
 * Undefined where it cannot be done.
 */
export async function screenshotPicture(
  place: PagePlace,
  url: string | undefined,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const top = { tabId: place.tabId, frameId: 0 };
  try {
    if (!(await browser.tabs.get(place.tabId)).active) return undefined;
    const presented = url ? await callPage(top, 'present', url) : undefined;
    signal.throwIfAborted();
    const shown = presented ?? (place.frameId === 0 ? await callPage(place, 'locate') : undefined);
    if (!shown || signal.aborted) return undefined;
    const screenshot = await captureTab(place.tabId);
    return screenshot && (await cutScreenshot(screenshot, shown.rect, shown.scale));
  } catch (error) {
    console.warn('No screenshot of the picture:', error);
    return undefined;
  } finally {
    // After an abort another search may be at work in this page; our cover goes by itself.
    if (!signal.aborted) await callPage(top, 'clear').catch(() => undefined);
  }
}
