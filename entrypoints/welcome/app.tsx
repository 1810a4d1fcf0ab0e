import { browser } from 'wxt/browser';
import { Welcome } from '@/components/welcome';
import { catalog } from '@/utils/providers/catalog';
import { openServiceOptions } from '@/utils/service-request';
import { sampleShopPath } from '@/utils/search/sample-shop';
import { usePinned } from './use-pinned';

/** The services that official or working material bears out; the others stand in the options. */
const services = catalog.filter(({ credentials, standing }) => credentials.length > 0 && !standing);

/** The first steps: what is pressed leads to the pages where it is done. */
export function App() {
  const pinned = usePinned();
  return (
    <Welcome
      services={services}
      pinned={pinned}
      firefox={import.meta.env.FIREFOX}
      shop={sampleShopPath}
      pictures={['026', '038', '066'].map((file) => `/sample-library/pictures/${file}.webp`)}
      onSetUp={(id) => void openServiceOptions(id)}
      onOptions={() => void browser.runtime.openOptionsPage()}
      onClose={() => void closeTab()}
    />
  );
}

/** A page may close a tab that it did not open only by its number. */
async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
