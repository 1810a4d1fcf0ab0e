import { browser } from 'wxt/browser';
import { FindError } from '../errors';
import { cutScreenshot } from '../image/cut';
import { pageImageKey, type PageImageApi } from './page-pick';

/** One document of a tab. */
export interface PagePlace {
  tabId: number;
  frameId: number;
}

type PageMethod = keyof PageImageApi;

/**
 * Injects the page script, which is harmless when it is there already, and calls one of its functions.
 * Throws `page-blocked` where scripts may not run and `page-gone` when the document is no longer there.
 */
export async function callPage<M extends PageMethod>(
  { tabId, frameId }: PagePlace,
  method: M,
  ...args: Parameters<PageImageApi[M]>
): Promise<Awaited<ReturnType<PageImageApi[M]>>> {
  const target = { tabId, frameIds: [frameId] };
  try {
    await browser.scripting.executeScript({ target, files: ['/page-image.js'] });
    const [injection] = await browser.scripting.executeScript({
      target,
      func: callInPage,
      args: [pageImageKey, method, args] as [string, string, unknown[]],
    });
    if (!injection) throw new FindError('page-gone');
    return injection.result as Awaited<ReturnType<PageImageApi[M]>>;
  } catch (error) {
    throw toPageError(error);
  }
}

/** Runs in the page: this function's text is sent there, so it uses nothing but its arguments. */
function callInPage(key: string, method: string, args: unknown[]): unknown {
  const api = (globalThis as unknown as Record<string, Record<string, (...args: unknown[]) => unknown>>)[key];
  return api?.[method]?.(...args);
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
 * Takes a screenshot of that picture alone, shown by the page over everything else; where the page's policy forbids
 * that, of the element itself. Needs `activeTab` or the page's host permission. Undefined where it cannot be done.
 */
export async function screenshotPicture(place: PagePlace, url: string | undefined): Promise<Blob | undefined> {
  const tab = await browser.tabs.get(place.tabId).catch(() => undefined);
  if (!tab?.active) return undefined;
  const top = { tabId: place.tabId, frameId: 0 };
  try {
    const shown =
      (url && (await callPage(top, 'present', url))) ||
      (place.frameId === 0 ? await callPage(place, 'locate') : undefined);
    if (!shown) return undefined;
    const dataUrl = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    const screenshot = await (await fetch(dataUrl)).blob();
    return await cutScreenshot(screenshot, shown.rect, shown.scale);
  } catch (error) {
    console.warn('No screenshot of the picture:', error);
    return undefined;
  } finally {
    await callPage(top, 'clear').catch(() => undefined);
  }
}
