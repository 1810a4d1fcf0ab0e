import { browser } from 'wxt/browser';
import type { ErrorAction } from '@/utils/errors';
import type { CatalogEntry } from '@/utils/providers/provider';
import { openServiceOptions } from '@/utils/service-request';

/**
 * Opens the page on which the user can do about an error of a service what it asks for: our options at that service, or the
 * service's own. Undefined where the error asks for something else.
 */
export function openServicePage(action: ErrorAction, entry: CatalogEntry | undefined): Promise<unknown> | undefined {
  const options = () => (entry ? openServiceOptions(entry.id) : browser.runtime.openOptionsPage());
  const page = (url: string | undefined) => (url ? browser.tabs.create({ url }) : options());
  if (action === 'open-options' || action === 'log-in') return options();
  if (action === 'buy-credits') return page(entry?.links?.credits);
  if (action === 'allow-address') return page(entry?.links?.console);
  return undefined;
}
