import { browser } from 'wxt/browser';
import type { PageAnswer } from './call-page-script';
import { pageImageKey, type PageImageApi } from './page-pick';

/** A call of one of the page script's functions, as it goes to a page of the extension's own. */
interface PageCall {
  pageCall: string;
  args: unknown[];
}

type Functions = Record<string, ((...args: unknown[]) => unknown) | undefined>;

/**
 * Calls a function of the page script in a page of our own, which carries that script itself: browsers inject none there.
 * Undefined where the document is no such page.
 */
export async function callOwnPage<Value>(
  { tabId, frameId }: { tabId: number; frameId: number },
  method: keyof PageImageApi,
  args: unknown[],
): Promise<PageAnswer<Value> | undefined> {
  const call: PageCall = { pageCall: method, args };
  const answer: unknown = await browser.tabs.sendMessage(tabId, call, { frameId }).catch(() => undefined);
  return isAnswer(answer) ? (answer as PageAnswer<Value>) : undefined;
}

/**
 * Lets the worker call the page script of this page, a page of ours. A content script, which shares its process with a
 * shop's page, has a tab and is not answered.
 */
export function answerPageCalls(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.tab || sender.id !== browser.runtime.id || !isCall(message)) return undefined;
    const script = (globalThis as { [pageImageKey]?: PageImageApi })[pageImageKey] as Functions | undefined;
    void Promise.resolve(script?.[message.pageCall]?.(...message.args)).then(
      (value) => respond(script && { value }),
      () => respond(undefined),
    );
    return true;
  });
}

const isCall = (message: unknown): message is PageCall =>
  typeof message === 'object' && message !== null && 'pageCall' in message && 'args' in message;

const isAnswer = (answer: unknown) => typeof answer === 'object' && answer !== null && 'value' in answer;
