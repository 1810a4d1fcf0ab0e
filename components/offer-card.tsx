import { useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import type { FactoryScore } from '@/utils/sourcing/factory-score';
import type { PhotoCheck } from '@/utils/sourcing/photo-check';
import { formatMoney, formatPercent, formatShort } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { BestMark } from './best-mark';
import { CompareButton } from './compare-button';
import { Fact } from './fact';
import { Icon } from './icon';
import { MarginChip } from './margin-chip';
import { memo } from './memo';
import { OfferBadges } from './offer-badges';
import { offerLink } from './offer-links';
import { OfferMore } from './offer-more';
import { OfferOut } from './offer-out';
import { OfferPicture } from './offer-picture';
import { OfferVerdict } from './offer-verdict';
import { PlanButton } from './plan-button';
import { placeOf, priceWords, shipsWithin } from './offer-words';
import { SaveButton } from './save-button';
import { ScoreLines } from './score-lines';
import { SupplierLine } from './supplier-line';
import { TranslatedTitle } from './translated-title';
import './offer-card.css';

export interface OfferCardProps {
  offer: Offer;
  /** Who answered: the service whose similarity stands on the card until a photo check does. */
  providerId: string;
  score?: FactoryScore;
  /** The quantity that prices are compared at, pieces, and the loaded offers' mean price there, CNY. */
  quantity: number;
  average?: string;
  check?: PhotoCheck;
  /** True while this offer's photo may still be checked. */
  checking: boolean;
  /** "Find similar", with what it costs. */
  similarWords: string;
  /** Its place in the list, from 0, and how many stand there; absent where it stands in none. */
  place?: number;
  count?: number;
  /** Takes the element, and the row of the list that is as high as it. */
  row?: number;
  measure?(element: HTMLElement | null): void;
  /** Shows both pictures; absent while the query picture is not there. */
  onCompare?(offer: Offer): void;
  onFindSimilar(offer: Offer): void;
}

/**
 * One offer, as low as it can be read: photo, price and verdict first, then demand and logistics, then who makes it and
 * what can be done. The rest opens.
 */
export const OfferCard = memo((props: OfferCardProps) => {
  const { offer, score: factory, quantity, check, place, row, measure, onCompare } = props;
  const [linesOpen, setLinesOpen] = useState(false);
  const prices = priceWords(offer, factory?.price);
  const dropship = dropshipBadge(offer);
  return (
    <article
      ref={measure}
      class="offer-card"
      data-offer-id={offer.id}
      data-index={row}
      aria-posinset={place === undefined ? undefined : place + 1}
      aria-setsize={props.count}
      tabIndex={0}
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
            {prices && (
              <span class="offer-prices soft small" title={t('offer.comparedAt', { count: quantity })}>
                {prices}
              </span>
            )}
            <MarginChip offerId={offer.id} />
          </div>
          <OfferVerdict
            offer={offer}
            providerId={props.providerId}
            score={factory}
            check={check}
            checking={props.checking}
            linesOpen={linesOpen}
            onLines={setLinesOpen}
            onCompare={onCompare && offer.imageUrl ? () => onCompare(offer) : undefined}
          />
          <h3 id={`offer-title-${offer.id}`}>
            <a class="offer-link" lang="zh" title={offer.title} {...offerLink(offer)}>
              {offer.title}
            </a>
          </h3>
          <TranslatedTitle offer={offer} />
          <BestMark offerId={offer.id} />
          <div class="offer-facts">
            <dl class="offer-figures">
              <Fact name={t('offer.minimumOrder')}>
                {offer.minimumOrder === undefined ? undefined : formatShort(offer.minimumOrder)}
              </Fact>
              <Fact name={t('offer.sold')}>
                {offer.monthlySales === undefined ? undefined : formatShort(offer.monthlySales)}
              </Fact>
              <Fact name={t('offer.reorders')}>
                {offer.repurchaseRate === undefined ? undefined : formatPercent(offer.repurchaseRate)}
              </Fact>
            </dl>
            <ul class="offer-logistics">
              <Logistic icon="place" words={placeOf(offer)} absent={t('offer.placeNotGiven')} />
              <Logistic icon="clock" words={shipsWithin(offer.shipsWithinHours)} absent={t('offer.shipsNotGiven')} />
            </ul>
          </div>
        </div>
      </div>
      {linesOpen && factory && <ScoreLines score={factory} quantity={quantity} average={props.average} />}
      {offer.patented && (
        <p class="offer-warning">
          <Icon name="warning" size={14} />
          <span>
            <strong>{t('offer.patented')}</strong> {t('offer.checkRights')}
          </span>
        </p>
      )}
      <div class="offer-trust">
        <SupplierLine supplier={offer.supplier} />
        <OfferBadges offer={offer} />
        {dropship && (
          <span class="offer-dropship">
            <Icon name="parcel" size={13} />
            {dropship}
          </span>
        )}
      </div>
      <div class="offer-foot">
        <OfferMore offer={offer}>
          {offer.imageUrl && (
            <button type="button" class="button link offer-similar" onClick={() => props.onFindSimilar(offer)}>
              {props.similarWords}
            </button>
          )}
        </OfferMore>
        <div class="offer-links">
          <SaveButton offer={offer} />
          <CompareButton offer={offer} />
          <PlanButton offer={offer} />
          <OfferOut offer={offer} short />
        </div>
      </div>
    </article>
  );
});

/** That one piece goes to the end customer, where it does, and at what price. */
function dropshipBadge({ dropship, dropshipPrice }: Offer): string | undefined {
  if (dropship === false) return undefined;
  if (dropshipPrice) return t('offer.dropshipShort', { price: formatMoney(dropshipPrice) });
  return dropship ? t('offer.dropship') : undefined;
}

function Logistic({ icon, words, absent }: { icon: 'place' | 'clock'; words?: string; absent: string }) {
  return (
    <li class={words ? '' : 'not-given'}>
      <Icon name={icon} size={13} />
      {words ?? absent}
    </li>
  );
}
