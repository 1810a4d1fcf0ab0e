import { useContext } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { nameOf, t } from '@/utils/i18n/t';
import { withCost } from './cost';
import { ErrorCard } from './error-card';
import { Notice } from './notice';
import { canLoad, OpeningContext } from './offer-opening';

/** What is said of an offer's details while they are not there: that they come, why not, or what a press costs. */
export function DetailStatus({ offer }: { offer: Offer }) {
  const opening = useContext(OpeningContext);
  if (offer.detail?.onSale === false) return <Notice kind="warn">{t('detail.notOnSale')}</Notice>;
  if (!canLoad(opening, offer)) return null;
  const state = opening.stateOf(offer.id);
  if (state === 'loading') {
    return (
      <p class="detail-loading" role="status">
        {t('detail.loading', { provider: nameOf('provider', opening.entry.id) })}
      </p>
    );
  }
  if (state) {
    return <ErrorCard error={state} entry={opening.entry} onAction={(action) => opening.onAction(offer, action)} />;
  }
  return (
    <button type="button" class="button" onClick={() => opening.onOpen(offer)}>
      {withCost(t('detail.load'), opening.entry.cost)}
    </button>
  );
}
