// @ts-check

/**
 * The extension's service worker. It must be running: a stopped one has no target.
 *
 * While the result is in use a debugger is attached, which keeps the worker alive.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} extensionId
 */
export async function waitForServiceWorker(browser, extensionId, { timeout = 15_000 } = {}) {
  const target = await browser.waitForTarget(
    (candidate) =>
      candidate.type() === 'service_worker' && candidate.url().startsWith(`chrome-extension://${extensionId}/`),
    { timeout },
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The service worker stopped while it was being attached.');
  return worker;
}

/**
 * Stops every running service worker of the browser, as the browser itself does to an idle one.
 * @param {import('puppeteer-core').Page} page any page of the extension
 */
export async function stopServiceWorkers(page) {
  const session = await page.createCDPSession();
  try {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  } finally {
    await session.detach();
  }
}
