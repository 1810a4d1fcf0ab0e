import type { Marionette } from '../marionette';

/** The browser's own window's element that shows a document, such as a tab or the sidebar: an expression of that window. */
export type BrowserElement = string;

/** The sidebar's panel: a remote browser inside the sidebar's own document. */
export const sidebarElement: BrowserElement = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;

/** The tabs' documents of every window, such as the one in which a user logs in. */
export const allTabs = `[...Services.wm.getEnumerator('navigator:browser')].flatMap((each) => each.gBrowser?.browsers ?? [])`;

/** The document of a tab, wherever it goes. */
export const tabElement = (browserId: number): BrowserElement =>
  `${allTabs}.find((each) => each.browserId === ${browserId})`;

/** The popup of the toolbar button, while it is open. */
export const popupElement: BrowserElement = `[...document.querySelectorAll('.webextension-popup-browser')].at(-1)`;

/**
 * Evaluates an expression in a document, pages of the extension included, which WebDriver BiDi refuses; a promise is waited
 * for, the value comes as JSON. Rejects where the document is gone or says nothing for `timeout` ms.
 */
export async function inFrame<T>(
  client: Marionette,
  element: BrowserElement,
  expression: string,
  timeout = 60_000,
): Promise<T> {
  const script = `
    (async () => {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const isOurs = (host) => host.getAttributeNames().some((name) => name.startsWith('data-find-on-1688'));
      const shadowOf = (host) => (isOurs(host) ? Cu.unwaiveXrays(host).openOrClosedShadowRoot : null);
      Cu.exportFunction(shadowOf, sandbox, { defineAs: 'closedShadowOf' });
      const text = 'Promise.resolve(' + ${JSON.stringify(expression)} + ').then((v) => JSON.stringify({ v }))';
      say(await Cu.evalInSandbox(text, sandbox));
    })().catch((error) => say(JSON.stringify({ error: String(error) })));`;
  return answerOf(client, element, script, timeout);
}

/** Gives files to the file field that an expression of the document names, as choosing them there does. */
export async function giveFiles(
  client: Marionette,
  element: BrowserElement,
  input: string,
  paths: readonly string[],
): Promise<void> {
  const script = `
    (async () => {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const input = XPCNativeWrapper(Cu.evalInSandbox(${JSON.stringify(input)}, sandbox));
      const files = await Promise.all(${JSON.stringify(paths)}.map((path) => File.createFromFileName(path)));
      input.mozSetFileArray(files);
      for (const type of ['input', 'change']) input.dispatchEvent(new content.Event(type, { bubbles: true }));
      say('{}');
    })().catch((error) => say(JSON.stringify({ error: String(error) })));`;
  await answerOf(client, element, script, 10_000);
}

/** Each answer has a name of its own: a script may wait in a document while others run there. */
let asked = 0;

async function answerOf<T>(client: Marionette, element: BrowserElement, script: string, timeout: number): Promise<T> {
  await client.send('Marionette:SetContext', { value: 'chrome' });
  const name = `find-on-1688:${++asked}`;
  const source = `{ const say = (text) => sendAsyncMessage('${name}', text); ${script} }`;
  const { value } = await client.send<{ value: string }>('WebDriver:ExecuteAsyncScript', {
    script: `
      const [name, source, timeout, done] = arguments;
      const answer = (text) => {
        clearTimeout(late);
        messageManager?.removeMessageListener(name, heard);
        done(text);
      };
      const heard = ({ data }) => answer(data);
      const late = setTimeout(() => answer('{"error":"The document does not answer."}'), timeout);
      const messageManager = ${element}?.messageManager;
      if (!messageManager) return answer('{"error":"There is no such document."}');
      messageManager.addMessageListener(name, heard);
      messageManager.loadFrameScript('data:,' + encodeURIComponent(source), false);`,
    // A frame script comes by a data: address, which takes no more than ASCII.
    args: [
      name,
      source.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
      timeout,
    ],
    sandbox: null,
    scriptTimeout: timeout + 5_000,
  });
  const { v, error } = JSON.parse(value) as { v: T; error?: string };
  if (error) throw new Error(error);
  return v;
}
