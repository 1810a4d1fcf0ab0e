import { useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import type { FactoryScore } from '@/utils/sourcing/factory-score';
import type { PhotoCheck } from '@/utils/sourcing/photo-check';
import { formatMoney, formatPercent, formatScore, formatShort, formatShortMoney } from '@/utils/i18n/format';
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
import { dropshipWords, placeOf, priceWords, shipsWithin } from './offer-words';
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
 * One offer: photo, price and verdict first, then demand, then who makes it and how it ships; the rest opens.
 */
export const OfferCard = memo((props: OfferCardProps) => {
  const { offer, score: factory, quantity, check, place, row, measure, onCompare } = props;
  const [linesOpen, setLinesOpen] = useState(false);
  const prices = priceWords(offer, factory?.price);
  const score = offer.serviceScore ?? offer.tradeScore;
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
            <MarginChip offerId={offer.id} />
          </div>
          {prices && (
            <p class="soft small" title={t('offer.comparedAt', { count: quantity })}>
              {prices}
            </p>
          )}
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
        <OfferMore offer={offer} />
        <OfferOut offer={offer} />
        <div class="offer-links">
          {offer.imageUrl && (
            <button type="button" class="button link offer-similar" onClick={() => props.onFindSimilar(offer)}>
              {props.similarWords}
            </button>
          )}
          <SaveButton offer={offer} />
          <CompareButton offer={offer} />
          <PlanButton offer={offer} />
        </div>
      </div>
    </article>
  );
});

function Logistic({ icon, words, absent }: { icon: 'place' | 'clock' | 'parcel'; words?: string; absent: string }) {
  return (
    <li class={words ? '' : 'not-given'}>
      <Icon name={icon} size={13} />
      {words ?? absent}
    </li>
  );
}
