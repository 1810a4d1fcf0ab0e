import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Popup } from '@/components/popup';
import { toStoredError, type StoredError } from '@/utils/errors';
import { dropRequestKey } from '@/utils/drop-request';
import { givePictures, picturesAmong } from '@/utils/give-pictures';
import { readFile } from '@/utils/image/read-file';
import { sendMessage } from '@/utils/messages';
import { openPanel } from '@/utils/panel-window';
import { services } from '@/utils/providers/catalog';
import { readRecent, type RecentSearch } from '@/utils/search/read-recent';
import { readUsage, type Usage } from '@/utils/search/usage';
import type { Settings } from '@/utils/settings';
import { openWorkspace } from '@/utils/workspace/open-workspace';
import { openShortcutSettings, useShortcuts } from './use-shortcuts';
import { useSiteButton } from './use-site-button';
import { batchOfPage, useListing } from './use-listing';
import { useSurvey } from './use-survey';

interface AppProps {
  windowId: number;
  /** Absent where the window has no tab that can be named. */
  tabId?: number;
  pageUrl: string;
  /** False in a private window, of which no batch is kept. */
  isRegular: boolean;
  settings: Settings;
}

/** Reads the page in view, draws the popup, opens the panel with what is pressed. */
export function App({ windowId, tabId, pageUrl, isRegular, settings }: AppProps) {
  const { survey, candidates, product } = useSurvey(tabId);
  const listed = useListing(tabId, isRegular && survey.state === 'seen' && !product);
  const shortcuts = useShortcuts();
  const [recent, setRecent] = useState<RecentSearch[]>([]);
  const [usage, setUsage] = useState<Usage>({});
  const [error, setError] = useState<StoredError>();
  const siteButton = useSiteButton(pageUrl, settings, (thrown) => setError(toStoredError(thrown)));

  useEffect(() => {
    readRecent(3).then(setRecent, (thrown: unknown) => console.error('Recent searches could not be read:', thrown));
    readUsage().then(setUsage, (thrown: unknown) => console.error('The use could not be read:', thrown));
  }, []);

  /** Opens the panel first, in the press itself, then does what was pressed and closes the popup. */
  const inPanel = useCallback(
    (work: () => Promise<unknown>) => {
      const opened = openPanel(windowId);
      setError(undefined);
      Promise.all([opened, work()]).then(
        () => window.close(),
        (thrown: unknown) => setError(toStoredError(thrown)),
      );
    },
    [windowId],
  );
  const onAddress = useCallback(
    (address: string) =>
      inPanel(async () =>
        address.startsWith('data:')
          ? sendMessage('find', { windowId, source: { kind: 'file', name: '' }, file: address })
          : sendMessage('find', { windowId, source: { kind: 'address', url: address } }),
      ),
    [windowId, inPanel],
  );
  const onFiles = useCallback(
    (files: File[]) =>
      inPanel(async () => {
        const [file, ...others] = picturesAmong(files);
        if (!file) return;
        if (others.length > 0) return givePictures(windowId, [file, ...others], 'new');
        const data = await readFile(file);
        await sendMessage('find', { windowId, source: { kind: 'file', name: file.name }, file: data });
      }),
    [windowId, inPanel],
  );

  return (
    <Popup
      survey={survey}
      recent={recent}
      now={Date.now()}
      error={error}
      providers={services}
      usage={usage}
      caps={Object.fromEntries(Object.entries(settings.providers).map(([id, { dailyCap }]) => [id, dailyCap]))}
      onPicture={(index) =>
        inPanel(async () => {
          const candidate = candidates[index];
          if (!candidate || tabId === undefined) return;
          const source = { kind: 'page' as const, tabId, frameId: 0, pageUrl: product?.url ?? pageUrl, candidate };
          await sendMessage('find', { windowId, source, product });
        })
      }
      on1688={is1688(pageUrl)}
      onAddOffers={() =>
        inPanel(async () => {
          if (tabId !== undefined) await sendMessage('addPageOffers', { windowId, tabId });
        })
      }
      onSeveral={() =>
        inPanel(async () => {
          if (tabId !== undefined) await sendMessage('pickSeveral', { windowId, tabId });
        })
      }
      listed={listed.length}
      onListed={() => {
        if (tabId === undefined) return;
        void batchOfPage(tabId, pageUrl, listed).then(
          () => window.close(),
          (thrown: unknown) => setError(toStoredError(thrown)),
        );
      }}
      onArea={() =>
        inPanel(async () => {
          if (tabId === undefined) return;
          await sendMessage('find', { windowId, source: { kind: 'area', tabId, frameId: 0, pageUrl } });
        })
      }
      siteButton={siteButton}
      shortcuts={shortcuts}
      onShortcuts={() =>
        void openShortcutSettings().then(
          () => window.close(),
          (thrown: unknown) => setError(toStoredError(thrown)),
        )
      }
      onAddress={onAddress}
      onFiles={onFiles}
      onUpload={() => inPanel(() => browser.storage.session.set({ [dropRequestKey(windowId)]: Date.now() }))}
      onReopen={(searchId) => inPanel(() => sendMessage('reopen', { windowId, searchId }))}
      onOpenPanel={() => inPanel(async () => undefined)}
      onWorkspace={() =>
        void openWorkspace('history').then(
          () => window.close(),
          (thrown: unknown) => setError(toStoredError(thrown)),
        )
      }
      onOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
    />
  );
}

/** A page of 1688's own, its login included: pressing there ends in a sentence about what to do first. */
const is1688 = (address: string) => URL.canParse(address) && /(^|\.)1688\.com$/.test(new URL(address).hostname);
