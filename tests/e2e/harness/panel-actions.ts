import type { Page } from 'puppeteer-core';
import words from '@/assets/locales/en.json';
import { readSearchStates } from '@/scripts/browser/search-state.mjs';
import { waitUntil } from './wait-until';

/** Puts the panel's search away and waits until it is gone. */
export async function clearPanel(panel: Page): Promise<void> {
  await panel.click(`button[aria-label="${words['query.clear']}"]`).catch(() => undefined);
  await waitUntil(async () => (await readSearchStates(panel)).length === 0, 'The search was not put away.');
  await panel.waitForSelector('input[type=file]');
}

/** Types an address into the panel's drop area and sends it; the area is opened where a search hides it. */
export async function pasteAddress(panel: Page, address: string): Promise<void> {
  const selector = `input[aria-label="${words['drop.address']}"]`;
  const field = await waitUntil(async () => {
    const found = await panel.$(selector);
    if (!found) await panel.click(`button[aria-label="${words['query.newPicture']}"]`).catch(() => undefined);
    return found;
  }, 'The panel shows no field for an address.');
  await field.click({ count: 3 });
  await field.type(address);
  await field.press('Enter');
}

/** The ids of the offers that the panel shows, in order. */
export function shownOffers(panel: Page): Promise<string[]> {
  return panel.$$eval('article[data-offer-id]', (cards) => cards.map((card) => card.getAttribute('data-offer-id')!));
}

/** The sentence of the panel's first alert, or undefined. */
export async function shownAlert(panel: Page): Promise<string | undefined> {
  return (await panel.$eval('[role=alert] p', (alert) => alert.textContent).catch(() => null)) ?? undefined;
}
