import { useEffect, useState } from 'preact/hooks';
import { sendMessage } from '@/utils/messages';
import type { ListedProduct } from '@/utils/search/page-pick';
import { addBatch } from '@/utils/workspace/batch/add-batch';
import { openWorkspace } from '@/utils/workspace/open-workspace';

const none: readonly ListedProduct[] = [];

/** The products that the tab's page lists, once it is known that it shows no single one. */
export function useListing(tabId: number | undefined, isListing: boolean): readonly ListedProduct[] {
  const [listed, setListed] = useState(none);
  useEffect(() => {
    if (tabId === undefined || !isListing) return;
    sendMessage('listing', { tabId }).then(setListed, (error: unknown) =>
      console.warn('The page could not be listed:', error),
    );
  }, [tabId, isListing]);
  return listed;
}

/** Makes a batch of a page's products and shows it in the full page. Nothing is asked there before a press. */
export async function batchOfPage(tabId: number, pageUrl: string, listed: readonly ListedProduct[]): Promise<void> {
  const { batchId } = await addBatch(
    { kind: 'page', url: pageUrl },
    listed.map(({ candidate, product }) => ({
      source: { kind: 'page', tabId, frameId: 0, pageUrl, candidate },
      product,
      ...(candidate.label ? { label: candidate.label } : {}),
    })),
  );
  await sendMessage('batch', { batchId, press: 'changed' });
  await openWorkspace(`batch/${batchId}`);
}
