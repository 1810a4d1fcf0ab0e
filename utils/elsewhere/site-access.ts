import { browser } from 'wxt/browser';
import { callPageScript, type PageScript } from '../search/call-page-script';
import { leadResultHere } from './lead-result';
import { sitePageKey, type SitePageApi } from './site-page';

const sitePage: PageScript = { file: '/site-1688.js', key: sitePageKey };

/**
 * Injects the script into 1688's page, which is harmless when it is there already, and calls one of its functions. Rejects
 * where the page goes away meanwhile or scripts may not run.
 */
export async function callSite<M extends keyof SitePageApi>(
  tabId: number,
  method: M,
  ...args: Parameters<SitePageApi[M]>
): Promise<Awaited<ReturnType<SitePageApi[M]>>> {
  const answer = await callPageScript<Awaited<ReturnType<SitePageApi[M]>>>(
    { tabId, frameId: 0 },
    sitePage,
    method,
    args,
  );
  if (!answer) throw new Error('The page went away.');
  return answer.value;
}

/**
 * Makes the document that the tab still shows answer no call any more: what is asked of the tab from now on is asked of the
 * next document. Resolves also where no script may run, or the page does not answer within a second.
 */
export async function leavePage(tabId: number): Promise<void> {
  const left = browser.scripting
    .executeScript({
      target: { tabId, frameIds: [0] },
      injectImmediately: true,
      func: emptyApiHere,
      args: [sitePageKey],
    })
    .catch((error: unknown) => console.info('No script runs in the page that is left:', error));
  await Promise.race([left, new Promise((resolve) => setTimeout(resolve, 1_000))]);
}

/** Runs in the page. The script, injected again, leaves what is there. */
function emptyApiHere(key: string): void {
  (globalThis as unknown as Record<string, object>)[key] = {};
}

/** Lets the page open its next picture search result in its own tab, within `ms`. */
export async function leadResult(tabId: number, ms: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId, frameIds: [0] },
    world: 'MAIN',
    func: leadResultHere,
    args: [ms],
  });
}
