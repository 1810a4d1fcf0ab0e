import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait-until';
import { xdotool } from './x11';

/**
 * Answers the browser's own question for a permission, which no protocol reaches: it is drawn inside the browser's window and
 * takes the focus from the page that asked. Its first button denies. A popup may be closed by it.
 */
export async function answerQuestion(page: Page, answer: 'deny' | 'allow'): Promise<void> {
  const hasFocus = () => page.evaluate(() => document.hasFocus()).catch(() => undefined);
  await waitUntil(async () => !(await hasFocus()), 'The browser asked nothing.');
  const askedAt = Date.now();
  // Against hasty presses the browser takes no answer in the first half second.
  await waitUntil(() => Date.now() - askedAt > 700, 'The clock stands still.');
  if (answer === 'allow') xdotool('key', 'Tab');
  xdotool('key', 'Return');
  await waitUntil(async () => (await hasFocus()) !== false, 'The question was not answered.');
}
