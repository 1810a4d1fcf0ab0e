import { useEffect, useState } from 'preact/hooks';
import { openServicePage } from '@/hooks/open-service-page';
import type { ErrorAction } from '@/utils/errors';
import { askAccess, originsOf } from '@/utils/host-access';
import { sendMessage } from '@/utils/messages';
import type { CatalogEntry } from '@/utils/providers/provider';
import type { SearchState } from '@/utils/search/search-state';
import { changeProviderSettings, type Settings } from '@/utils/settings';

interface RemediesInput {
  windowId: number;
  state?: SearchState;
  /** Who was asked. */
  entry?: CatalogEntry;
  settings: Settings;
  /** Asks anew with the choices of now. */
  onAsk(): void;
  onNewPicture(): void;
  onLook(): void;
  /** Makes room on a full disk. */
  onFreeSpace(): Promise<void>;
  fail(error: unknown): void;
}

export interface Remedies {
  /** True where the browser refused what the user had agreed to. */
  refused: boolean;
  again(): void;
  agree(): void;
  /** The one action of an error. */
  act(action: ErrorAction): void;
}

/** What can be done about what went wrong with the window's search. */
export function useRemedies({ windowId, state, entry, settings, fail, ...on }: RemediesInput): Remedies {
  const [refused, setRefused] = useState(false);
  useEffect(() => setRefused(false), [state?.id]);

  const again = () => {
    const ended = state?.stage === 'failed' || state?.stage === 'cancelled';
    if (ended) sendMessage('retry', { windowId }).catch(fail);
    else on.onAsk();
  };

  /** Does again what failed: a further page, the filing of an answer, or the search. */
  const goOn = () => {
    if (state?.moreError) sendMessage('loadMore', { windowId }).catch(fail);
    else if (state?.unfiled) sendMessage('retry', { windowId }).catch(fail);
    else again();
  };

  /** Asks the browser in the press itself, keeps that the user agreed, and goes on where the search stopped. */
  const agree = () => {
    if (!entry || !state) return;
    const { id } = entry;
    const access = askAccess(originsOf(entry, settings.providers[id]?.gateway), { sendsPictures: true });
    const afterwards = async () => {
      const granted = await access;
      setRefused(!granted);
      if (!granted) return;
      await changeProviderSettings(id, { agreedAt: new Date().toISOString() });
      await sendMessage(state.moreError ? 'loadMore' : 'retry', { windowId });
    };
    afterwards().catch(fail);
  };

  /** On the page of the press, which lets a screenshot of it be taken. */
  const selectArea = () => {
    const source = state?.source;
    if (!source || !('tabId' in source)) return;
    const { tabId, pageUrl } = source;
    sendMessage('find', { windowId, source: { kind: 'area', tabId, frameId: 0, pageUrl } }).catch(fail);
  };

  const act = (action: ErrorAction) => {
    switch (action) {
      case 'retry':
      case 'wait':
        return goOn();
      case 'choose-picture':
      case 'smaller-picture':
        return on.onNewPicture();
      case 'open-options':
      case 'log-in':
      case 'buy-credits':
      case 'allow-address':
        return void openServicePage(action, entry)?.catch(fail);
      case 'free-space':
        return void on.onFreeSpace().then(goOn).catch(fail);
      case 'look':
        return on.onLook();
      case 'select-area':
        return selectArea();
      case 'agree':
        return agree();
      case 'allow-host': // The card asks itself, in the press.
      case 'open-filters': // The panel opens its own filters.
      case 'none':
        return undefined;
    }
  };
  return { refused, again, agree, act };
}
