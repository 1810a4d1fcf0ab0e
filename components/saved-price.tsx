import { formatMoney } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { SavedOffer } from '@/utils/workspace/board';
import { changeSinceStart } from '@/utils/workspace/watch/series';
import type { BoardControl } from './board-props';

interface SavedPriceProps extends Pick<BoardControl, 'watch'> {
  saved: SavedOffer;
}

/** What a saved offer costs: as it was saved, or, where it is watched and that has changed, now, beside what it was. */
export function SavedPrice({ saved: { id, offer }, watch: { watches, quantity } }: SavedPriceProps) {
  const watch = watches.get(id);
  const change = watch && changeSinceStart(watch, quantity);
  if (change) {
    return (
      <>
        <strong>{formatMoney(change.to)}</strong> <del class="soft small">{formatMoney(change.from)}</del>
      </>
    );
  }
  if (offer.price) return <strong>{formatMoney(offer.price)}</strong>;
  return <span class="not-given">{t('offer.priceNotGiven')}</span>;
}
