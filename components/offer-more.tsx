import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { nameOf, t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { OfferDetails } from './offer-details';
import { canLoad, OpeningContext } from './offer-opening';

/**
 * An offer's details behind a press. Where they cost nothing that is published, that press loads what only the detail
 * call tells; a price is shown on a button of its own first. `children` stand above them.
 */
export function OfferMore({ offer, children }: { offer: Offer; children?: ComponentChildren }) {
  const opening = useContext(OpeningContext);
  const asks = canLoad(opening, offer) && !opening.entry.cost && !opening.stateOf(offer.id);
  const load = (fold: Element | null) => {
    // The browser may open a fold by itself, to show what was found in it: only the press counts.
    const opens = fold instanceof HTMLDetailsElement && !fold.open;
    if (opens && asks) opening.onOpen(offer);
  };
  return (
    <details class="offer-more">
      <summary onClick={(event) => load(event.currentTarget.parentElement)}>
        <Icon name="down" size={14} />
        {t('offer.details')}
        {asks && (
          <span class="soft small">{t('offer.detailsAsk', { provider: nameOf('provider', opening.entry.id) })}</span>
        )}
      </summary>
      {children}
      <OfferDetails offer={offer} />
    </details>
  );
}
