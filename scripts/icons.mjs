// @ts-check
// Draws public/icon/*.png from assets/icon/*.svg; run it after a change of a drawing: node scripts/icons.mjs
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';
import { findChromium } from './setup/find-browser.mjs';

const root = new URL('../', import.meta.url);
const executablePath = findChromium();
if (!executablePath) throw new Error('No Chrome, Chromium or Edge was found. Set CHROME_PATH to one.');

const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--force-color-profile=srgb'] });
try {
  const page = await browser.newPage();
  await mkdir(new URL('public/icon/', root), { recursive: true });
  for (const size of [16, 32, 48, 96, 128]) {
    const drawing = await readFile(new URL(`assets/icon/${size < 32 ? 'icon-small' : 'icon'}.svg`, root), 'utf8');
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    await writeFile(new URL(`public/icon/${size}.png`, root), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
