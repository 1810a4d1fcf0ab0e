import type { Page } from 'puppeteer-core';
import { pictureButtons } from '@/scripts/browser/popup-buttons.mjs';
import { waitUntil } from '../wait-until';
import { xdotool } from '../x11';
import type { FirefoxPage } from './firefox-page';
import { pressToolbarButton, waitForSidebar } from './firefox-session';

/** In place of `pressPicture`: the toolbar button, then a thumbnail in the popup. */
export async function pressPictureInFirefox(page: Page, _extensionId: string, index = 0): Promise<Page> {
  const popup = await pressToolbarButton(page);
  await popup.waitForSelector('footer button');
  await popup.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  await (await popup.$$(pictureButtons))[index]!.click();
  return waitForSidebar((page as unknown as FirefoxPage).client);
}

/** In place of `answerQuestion`: presses a button of the browser's own question, which hangs from the address bar. */
export async function answerInFirefox(page: Page, answer: 'deny' | 'allow'): Promise<void> {
  const { client } = page as unknown as FirefoxPage;
  const button = `document.querySelector('#notification-popup popupnotification:not([hidden])')?.${answer === 'allow' ? 'button' : 'secondaryButton'}`;
  const place = () =>
    client.run<{ x: number; y: number } | null>(
      'chrome',
      `const button = ${button};
       if (PopupNotifications.panel.state !== 'open' || !button) return null;
       const { x, y, width, height } = button.getBoundingClientRect();
       return { x: mozInnerScreenX + x + width / 2, y: mozInnerScreenY + y + height / 2 };`,
    );
  const { x, y } = await waitUntil(place, 'The browser asked nothing.');
  xdotool('mousemove', String(Math.round(x)), String(Math.round(y)), 'click', '1');
  const isClosed = () => client.run<boolean>('chrome', `return PopupNotifications.panel.state === 'closed';`);
  await waitUntil(isClosed, 'The question was not answered.');
}
