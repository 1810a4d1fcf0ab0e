import { useMemo, useRef } from 'preact/hooks';
import type { Shortlist } from '@/components/shortlist';
import { t } from '@/utils/i18n/t';
import { sendMessage } from '@/utils/messages';
import type { Offer } from '@/utils/offer/offer';
import type { SearchState } from '@/utils/search/search-state';
import { removeSavedOffer } from '@/utils/workspace/change-saved-offers';
import type { PlanSnapshot } from '@/utils/workspace/plan-snapshot';
import { saveOffer } from '@/utils/workspace/save-offer';
import type { KnownBoards } from './use-boards';
import type { SaidControl } from './use-said';

interface Wanted extends Pick<SaidControl, 'say' | 'fail'> {
  known: KnownBoards;
  isPrivate: boolean;
  /** The search whose rows are shown. */
  search?: SearchState;
  letterKey: boolean;
  /** The window's plan of an offer. */
  planOf(offer: Offer): PlanSnapshot | undefined;
}

/** What the cards know and do of the boards. */
export function useShortlist({ known, isPrivate, search, letterKey, planOf, say, fail }: Wanted): Shortlist {
  const onToggle = async (offer: Offer) => {
    if (isPrivate) return say({ words: t('boards.private') });
    const board = known.places.get(offer.id);
    if (board) {
      const undo = await removeSavedOffer(offer.id);
      const onUndo = () => void undo().then(() => say({ words: t('said.undone') }), fail);
      return say({ words: t('boards.takenOff', { board: board.name }), onUndo });
    }
    if (!search) return;
    const saved = await saveOffer({ offer, search, plan: planOf(offer) }, t('boards.first'));
    say({ words: t('boards.savedTo', { board: saved.name }) });
    await sendMessage('keepSavedPictures');
  };
  // Every card reads this: it changes only when a card has to.
  const latest = useRef(onToggle);
  latest.current = onToggle;
  return useMemo(
    () => ({
      boardOf: new Map([...known.places].map(([id, { name }]) => [id, name])),
      isPrivate,
      letterKey,
      onToggle: (offer: Offer) => void latest.current(offer).catch(fail),
    }),
    [known.places, isPrivate, letterKey],
  );
}
