import type { ElementHandle, Page } from 'puppeteer-core';
import words from '@/assets/locales/en.json';
import { waitUntil } from './wait-until';

/** Gives the panel a picture file, as its "choose a file" button does. */
export async function uploadInPanel(panel: Page, file: string): Promise<void> {
  const input = await waitUntil(async () => {
    const found = await panel.$('input[type=file]');
    // The area closes by itself when the search before it shows up, so it may have to be opened again.
    if (!found) await panel.click(`button[aria-label="${words['query.newPicture']}"]`).catch(() => undefined);
    return found;
  }, 'The panel shows no way to choose a file.');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}
