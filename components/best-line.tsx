import { useContext } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { t } from '@/utils/i18n/t';
import { BestContext } from './best-context';
import './best-mark.css';

interface BestLineProps {
  offers: readonly Offer[];
  /** Brings an offer into view. */
  onGoTo(offerId: string): void;
}

/** Where the chosen order puts the batch's best offer, by what it is the best, and the way to it. */
export function BestLine({ offers, onGoTo }: BestLineProps) {
  const best = useContext(BestContext);
  if (!best) return null;
  const place = offers.findIndex(({ id }) => id === best.offerId);
  return (
    <p class="best-line small">
      <span class="soft">
        {place >= 0 && `${t('batch.best.place', { place: place + 1, total: offers.length })} `}
        {t('batch.best.why', { count: best.quantity })}
      </span>
      {place !== 0 && (
        <button type="button" class="button link" onClick={() => onGoTo(best.offerId)}>
          {t('batch.best.show')}
        </button>
      )}
    </p>
  );
}
