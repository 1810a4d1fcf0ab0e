import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';

/** A script of ours that gives its functions to the isolated world of a page, under `globalThis[key]`. */
export interface PageScript {
  file: ScriptPublicPath;
  key: string;
}

/** What a function of a page's script gave back. */
export interface PageAnswer<Value> {
  value: Value;
}

/**
 * Injects a script into one document of a tab, which is harmless when it is there already, and calls one of its functions.
 * Undefined where the document went away meanwhile; rejects with the browser's own words where scripts may not run.
 */
export async function callPageScript<Value>(
  { tabId, frameId }: { tabId: number; frameId: number },
  { file, key }: PageScript,
  method: string,
  args: unknown[],
): Promise<PageAnswer<Value> | undefined> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.executeScript({ target, files: [file] });
  const [injection] = await browser.scripting.executeScript({
    target,
    func: callInPage,
    args: [key, method, args] as [string, string, unknown[]],
  });
  return injection?.result as PageAnswer<Value> | undefined;
}

/** Runs in the page: this function's text is sent there, so it uses nothing but its arguments. */
async function callInPage(key: string, method: string, args: unknown[]): Promise<PageAnswer<unknown> | undefined> {
  const api = (globalThis as unknown as Record<string, Record<string, (...args: unknown[]) => unknown>>)[key];
  return api?.[method] && { value: await api[method](...args) };
}
