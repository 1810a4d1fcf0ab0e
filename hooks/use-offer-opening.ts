import { useMemo, useRef } from 'preact/hooks';
import type { OfferOpening } from '@/components/offer-opening';
import type { Said } from '@/components/said-bar';
import type { ErrorAction } from '@/utils/errors';
import { askAccess, originsOf } from '@/utils/host-access';
import { sendMessage } from '@/utils/messages';
import { findEntry } from '@/utils/providers/catalog';
import { changeProviderSettings, type Settings } from '@/utils/settings';
import { makeRoom } from './make-room';
import type { Rows } from './rows';

interface Outside {
  settings: Settings;
  /** The view's own answer to an error's action. */
  act(action: ErrorAction): void;
  say(said: Said): void;
  fail(error: unknown): void;
}

/** What opening an offer can load; undefined where the service that found the offers tells no more of them. */
export function useOfferOpening(
  windowId: number,
  rows: Pick<Rows, 'of' | 'opened'> | undefined,
  outside: Outside,
): OfferOpening | undefined {
  const latest = useRef(outside);
  latest.current = outside;
  const { of, opened } = rows ?? {};
  return useMemo(() => {
    const entry = of && findEntry(of.providerId);
    if (!of || !entry?.capabilities.detail) return undefined;
    const searchId = of.id;
    const open = (offerId: string) => sendMessage('openOffer', { windowId, searchId, offerId });
    const tell = (work: Promise<unknown>) => void work.catch((error: unknown) => latest.current.fail(error));

    /** Asks the browser in the press itself, keeps that the user agreed, and loads what was asked for. */
    const agree = async (offerId: string) => {
      const gateway = latest.current.settings.providers[entry.id]?.gateway;
      if (!(await askAccess(originsOf(entry, gateway), { sendsPictures: true }))) return;
      await changeProviderSettings(entry.id, { agreedAt: new Date().toISOString() });
      await open(offerId);
    };

    return {
      entry,
      stateOf(offerId) {
        const own = opened?.find((each) => each.searchId === searchId && each.offerId === offerId);
        return own && (own.error ?? 'loading');
      },
      onOpen: ({ id }) => tell(open(id)),
      onAction({ id }, action) {
        if (action === 'retry' || action === 'wait') return tell(open(id));
        if (action === 'agree') return tell(agree(id));
        if (action === 'free-space') return tell(makeRoom(latest.current.say).then(() => open(id)));
        latest.current.act(action);
      },
    };
  }, [windowId, of?.id, of?.providerId, opened]);
}
