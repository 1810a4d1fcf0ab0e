import type { Offer } from '@/utils/offer/offer';
import { formatMoney, formatPercent, formatScore, formatShort, formatShortMoney } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { Fact } from './fact';
import { Icon } from './icon';
import { OfferBadges } from './offer-badges';
import { OfferDetails } from './offer-details';
import { offerLink } from './offer-links';
import { OfferPicture } from './offer-picture';
import { bestTier, dropshipWords, placeOf, shipsWithin } from './offer-words';
import { SimilarityMark } from './similarity-mark';
import { SupplierLine } from './supplier-line';
import './offer-card.css';

interface OfferCardProps {
  offer: Offer;
  /** True for the one card of the list that the tab key reaches. */
  reachable: boolean;
}

/**
 * One offer: photo, price and verdict first, then demand, then who makes it and how it ships; the rest opens.
 */
export function OfferCard({ offer, reachable }: OfferCardProps) {
  const best = bestTier(offer);
  const score = offer.serviceScore ?? offer.tradeScore;
  return (
    <article
      class="offer-card"
      data-offer-id={offer.id}
      tabIndex={reachable ? 0 : -1}
      aria-labelledby={`offer-title-${offer.id}`}
    >
      <div class="offer-top">
        <OfferPicture offer={offer} />
        <div class="offer-main">
          <div class="offer-price-row">
            {offer.price ? (
              <strong class="offer-price">{formatMoney(offer.price)}</strong>
            ) : (
              <span class="not-given">{t('offer.priceNotGiven')}</span>
            )}
            {offer.similarity !== undefined && <SimilarityMark similarity={offer.similarity} />}
          </div>
          {best && (
            <p class="soft small">{t('offer.bestTier', { price: formatMoney(best.price), from: best.minQuantity })}</p>
          )}
          <h3 id={`offer-title-${offer.id}`}>
            <a class="offer-link" lang="zh" title={offer.title} {...offerLink(offer)}>
              {offer.title}
            </a>
          </h3>
          {offer.titleTranslated && <p class="offer-translated">{offer.titleTranslated}</p>}
        </div>
      </div>
      {offer.patented && (
        <p class="offer-warning">
          <Icon name="warning" size={14} />
          <span>
            <strong>{t('offer.patented')}</strong> {t('offer.checkRights')}
          </span>
        </p>
      )}
      <dl class="offer-figures">
        <Fact name={t('offer.minimumOrder')}>
          {offer.minimumOrder === undefined ? undefined : formatShort(offer.minimumOrder)}
        </Fact>
        <Fact name={t('offer.sold')}>
          {offer.monthlySales === undefined ? undefined : formatShort(offer.monthlySales)}
        </Fact>
        <Fact name={t('offer.revenue')}>{offer.monthlyRevenue && formatShortMoney(offer.monthlyRevenue)}</Fact>
        <Fact name={t('offer.reorders')}>
          {offer.repurchaseRate === undefined ? undefined : formatPercent(offer.repurchaseRate)}
        </Fact>
        <Fact name={t('offer.score')}>{score === undefined ? undefined : formatScore(score)}</Fact>
      </dl>
      <SupplierLine supplier={offer.supplier} />
      <ul class="offer-logistics">
        <Logistic icon="place" words={placeOf(offer)} absent={t('offer.placeNotGiven')} />
        <Logistic icon="clock" words={shipsWithin(offer.shipsWithinHours)} absent={t('offer.shipsNotGiven')} />
        <Logistic icon="parcel" words={dropshipWords(offer)} absent={t('offer.dropshipNotGiven')} />
      </ul>
      <OfferBadges offer={offer} />
      <div class="offer-foot">
        <details class="offer-more">
          <summary>
            <Icon name="down" size={14} />
            {t('offer.details')}
          </summary>
          <OfferDetails offer={offer} />
        </details>
        <a class="offer-out" {...offerLink(offer)}>
          {t(offer.origin === 'sample' ? 'offer.openSample' : 'offer.open')}
          <Icon name="out" size={14} />
        </a>
      </div>
    </article>
  );
}

function Logistic({ icon, words, absent }: { icon: 'place' | 'clock' | 'parcel'; words?: string; absent: string }) {
  return (
    <li class={words ? '' : 'not-given'}>
      <Icon name={icon} size={13} />
      {words ?? absent}
    </li>
  );
}
