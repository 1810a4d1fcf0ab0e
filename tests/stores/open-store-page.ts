import { readFile } from 'node:fs/promises';
import { launch, type Browser, type Page } from 'puppeteer-core';

/** Headless Chromium for captured pages. */
export function launchChromium(): Promise<Browser> {
  return launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
}

/**
 * Opens a captured file under the address that it was captured from. Nothing else is loaded; scripts are forbidden by
 * policy rather than switched off, because a browser without scripts would parse `<noscript>` differently.
 */
export async function openStorePage(browser: Browser, file: string, address: string): Promise<Page> {
  const body = await readFile(file);
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
    const headers = { 'content-security-policy': "script-src 'none'; frame-src 'none'" };
    void (isPage ? request.respond({ contentType: 'text/html; charset=utf-8', headers, body }) : request.abort());
  });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return page;
}
