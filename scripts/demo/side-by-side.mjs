// @ts-check
import { readFileSync } from 'node:fs';

/**
 * Draws two screenshots beside each other, as the tab and the side panel stand in the browser's window: the panel below its
 * title bar, which no protocol can take a picture of.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {readonly [string, string]} files the tab's and the panel's
 * @param {string} file where the picture goes
 */
export async function sideBySide(browser, files, file) {
  const [tab, panel] = files.map((path) => `data:image/png;base64,${readFileSync(path).toString('base64')}`);
  const page = await browser.newPage();
  await page.setContent(
    `<body style="margin:0;display:inline-flex;align-items:flex-end;background:#dee1e6"><img src="${tab}"><img src="${panel}"></body>`,
    { waitUntil: 'load' },
  );
  const body = await page.$('body');
  await body?.screenshot({ path: /** @type {`${string}.png`} */ (file) });
  await page.close();
}
