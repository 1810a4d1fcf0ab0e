import { browser } from 'wxt/browser';
import { callPage } from '@/utils/search/page-access';
import type { PickAnswer } from '@/utils/search/page-pick';
import type { Product } from '@/utils/stores/product';
import { noteStorePrice } from '@/utils/workspace/watch/note-store-price';

/** The user is on a product's page: its price joins the series of what is watched for it. Nothing of a private window is kept. */
export function noteVisit(product: Product, { private: isPrivate }: { private: boolean }): void {
  if (!isPrivate) noteStorePrice(product).catch((error: unknown) => console.warn('A price could not be noted:', error));
}

/** The product and pictures of the tab's page. */
export async function survey(tabId: number): Promise<PickAnswer> {
  const answer = await callPage({ tabId, frameId: 0 }, 'pick', { mode: 'survey', picker: false });
  // Of a tab that was closed meanwhile it is not known whether it was private.
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  if (answer.product && tab) noteVisit(answer.product, { private: tab.incognito });
  return answer;
}
