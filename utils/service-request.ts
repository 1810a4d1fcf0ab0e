import { browser } from 'wxt/browser';

const key = 'service-request';

/** Opens the options page at a service's form, whether the page is open already or not. */
export async function openServiceOptions(providerId: string): Promise<void> {
  await browser.storage.session.set({ [key]: providerId });
  await browser.runtime.openOptionsPage();
}

/**
 * Calls back with each service that the options page is asked to show, also one asked for before it was open. Returns
 * the function that ends it.
 */
export function watchServiceRequests(onRequest: (providerId: string) => void): () => void {
  const take = (providerId: unknown) => {
    if (typeof providerId !== 'string') return;
    void browser.storage.session.remove(key);
    onRequest(providerId);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session') take(changes[key]?.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  void browser.storage.session.get(key).then((stored) => take(stored[key]));
  return () => browser.storage.onChanged.removeListener(listener);
}
