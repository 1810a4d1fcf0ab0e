import { browser } from 'wxt/browser';

const ruleId = 1;

let ruled: Promise<void> | undefined;

/**
 * Keeps the browser from sending a call twice by itself: when a connection that served an earlier call breaks before the
 * first byte of the answer, browsers send the request again, a POST too (seen in Chromium 156). A session rule asks for
 * each call of ours to have its own connection, and a request on a fresh one is not repeated. HTTP/2 has no such header;
 * there the browser alone decides. Resolves when the rule holds, or where the browser does not have such rules.
 */
export function sendOnce(): Promise<void> {
  ruled ??= setRule().catch((error: unknown) => console.warn('Calls may share connections:', error));
  return ruled;
}

async function setRule(): Promise<void> {
  const rules = (browser as { declarativeNetRequest?: typeof browser.declarativeNetRequest }).declarativeNetRequest;
  await rules?.updateSessionRules({
    removeRuleIds: [ruleId],
    addRules: [
      {
        id: ruleId,
        action: {
          type: 'modifyHeaders',
          requestHeaders: [{ header: 'connection', operation: 'set', value: 'close' }],
        },
        condition: {
          initiatorDomains: [new URL(browser.runtime.getURL('/')).host],
          resourceTypes: ['xmlhttprequest', 'other'],
        },
      },
    ],
  });
}
