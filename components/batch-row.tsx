import type { Money } from '@/utils/offer/money';
import type { CatalogEntry } from '@/utils/providers/provider';
import type { BestOffer } from '@/utils/sourcing/best-offer';
import type { LandedCode } from '@/utils/sourcing/landed-line';
import type { OfferMargin } from '@/utils/sourcing/margins';
import { shownMoney } from '@/utils/sourcing/shown-money';
import type { Batch, BatchItem } from '@/utils/workspace/batch/batch';
import { formatMoney, formatPoints, formatSignedPercent } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { itemTitle, mayBePaid } from './batch-words';
import { withCost } from './cost';
import { errorWords } from './error-words';
import { KeptPicture } from './kept-picture';
import { lineNames, shortBefore } from './margin-words';
import { offerLink, safeHref } from './offer-links';
import { OfferPicture } from './offer-picture';
import { PhotoShape } from './photo-mark';
import { priceWords } from './price-words';
import { SupplierLine } from './supplier-line';

/** Why a figure is not known: the offer has no price, no rate knows its currency, or the store's page has no price. */
export type MoneyLack = 'price' | 'rate' | 'sellingPrice';

/** What the best offer of a picture comes to, as far as the figures for it are known. */
export interface RowMoney {
  /** One unit landed, the same in yuan where a rate is known, and what could not count in it. */
  landed?: { cost: Money; yuan?: string; without: readonly LandedCode[] };
  /** What it leaves of the store's price. */
  margin?: OfferMargin;
  /** Why either is absent. */
  lacks?: { landed?: MoneyLack; margin?: MoneyLack };
}

export interface BatchRowProps {
  batch: Pick<Batch, 'stage' | 'providerId'>;
  item: BatchItem;
  entry?: CatalogEntry;
  money?: RowMoney;
  /** Above the columns stand their names. */
  headed: boolean;
  /** The small picture of a row. */
  readPicture(searchId: string): Promise<Blob | undefined>;
  /** Shows all that was found for the picture. */
  onOpen(searchId: string): void;
  onRetry(searchId: string): void;
  /** Takes the picture out of a batch that was not begun. */
  onRemove(searchId: string): void;
}

/** A picture of a batch, with the best offer that was found for it. */
export function BatchRow(props: BatchRowProps) {
  const { item, entry, money, headed } = props;
  const { searchId, stage, product, result, error, ready } = item;
  const title = itemTitle(item);
  const best = result?.best;
  const link = safeHref(product?.url);
  const about = [
    t('batch.rowNumber', { number: item.index + 1 }),
    product?.price && priceWords(product.price),
    product?.store,
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <div class={`batch-row ${stage}`}>
      <KeptPicture of={searchId} revision={ready ? 1 : 0} size="middle" read={() => props.readPicture(searchId)} />
      <div class="batch-product">
        {link ? (
          <a href={link} title={title} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          <span title={title}>{title}</span>
        )}
        <span class="soft small">{about}</span>
      </div>
      <div class="batch-best">
        {error ? (
          <span class="batch-trouble" title={errorWords(error, entry)}>
            {errorWords(error, entry)}
          </span>
        ) : best ? (
          <Best best={best} />
        ) : (
          stage === 'done' && <span class="soft">{t('batch.noMatch')}</span>
        )}
      </div>
      <div class="batch-price">
        {best && !best.price && (
          <>
            <span class="unseen">{t('batch.column.price')}</span>
            <span class="soft small">{t('offer.notGiven')}</span>
          </>
        )}
        {best?.price && (
          <>
            <span class="unseen">{t('batch.column.price')}</span>
            <strong>{formatMoney(best.price.price)}</strong>
            <span class="soft small">{t('batch.at', { count: best.quantity })}</span>
          </>
        )}
      </div>
      <Figure
        name={t('landed.cost')}
        kind="landed"
        headed={headed}
        words={money?.landed && formatMoney(shownMoney(money.landed.cost.amount, money.landed.cost.currency))}
        without={money?.landed?.without}
        lack={money?.lacks?.landed}
      />
      <Figure
        name={t('batch.column.margin')}
        kind="margin"
        headed={headed}
        words={money?.margin && formatSignedPercent(money.margin.margin)}
        without={money?.margin?.without}
        lack={money?.lacks?.margin}
      />
      <State {...props} title={title} />
    </div>
  );
}

function Best({ best: { offer, verdict, score } }: { best: BestOffer }) {
  const title = offer.titleTranslated ?? offer.title;
  return (
    <>
      <OfferPicture offer={offer} />
      <div>
        <a {...offerLink(offer)} title={title} lang={offer.titleTranslated ? undefined : 'zh'}>
          {title}
        </a>
        <SupplierLine supplier={offer.supplier} />
        <span class="batch-marks small">
          {verdict && (
            <span class={`photo-mark ${verdict}`}>
              <PhotoShape verdict={verdict} /> {t(`photo.short.${verdict}`)}
            </span>
          )}
          <span>{t('batch.score', { score: formatPoints(score) })}</span>
        </span>
      </div>
    </>
  );
}

interface FigureProps {
  name: string;
  kind: 'landed' | 'margin';
  headed: boolean;
  words?: string;
  without?: readonly LandedCode[];
  lack?: MoneyLack;
}

/** An amount with what could not count in it; or why there is none; its name is seen where the columns have no head. */
function Figure({ name, kind, headed, words, without = [], lack }: FigureProps) {
  if (words === undefined && !lack) return <div class={`batch-figure ${kind}`} />;
  const before = shortBefore(without);
  return (
    <div
      class={`batch-figure ${kind}`}
      title={before && `${name}. ${t('landed.without', { lines: lineNames(without) })}`}
    >
      <span class={headed ? 'unseen' : 'batch-figure-name soft small'}>{name}</span>
      {words === undefined ? <span class="soft small">{t(`batch.lack.${lack!}`)}</span> : <strong>{words}</strong>}
      {words !== undefined && before && <span class="soft small">{before}</span>}
    </div>
  );
}

function State({ batch, item, entry, title, onOpen, onRetry, onRemove }: BatchRowProps & { title: string }) {
  const { searchId, stage, result } = item;
  const isDraft = batch.stage === 'draft';
  return (
    <div class="batch-state">
      {stage === 'done' && (
        <>
          <span class="soft small">{t('batch.offers', { count: result?.loaded ?? 0 })}</span>
          <button
            type="button"
            class="button"
            aria-label={t('batch.openOf', { title })}
            onClick={() => onOpen(searchId)}
          >
            {t('batch.open')}
          </button>
        </>
      )}
      {(stage === 'failed' || (stage === 'cancelled' && !isDraft)) && (
        <button
          type="button"
          class="button"
          aria-label={`${t('batch.retry')}: ${title}`}
          onClick={() => onRetry(searchId)}
        >
          {mayBePaid(item) ? withCost(t('action.sendAgain'), entry?.cost) : t('batch.retry')}
        </button>
      )}
      {isDraft && (
        <button
          type="button"
          class="button quiet"
          aria-label={`${t('batch.remove')}: ${title}`}
          onClick={() => onRemove(searchId)}
        >
          {t('batch.remove')}
        </button>
      )}
      {(stage === 'waiting' || stage === 'asking' || stage === 'cancelled') && (
        <span class="soft small">{t(`batch.item.${stageWords(batch, item)}`)}</span>
      )}
    </div>
  );
}

function stageWords({ stage: of, providerId }: BatchRowProps['batch'], { stage, ready }: BatchItem) {
  if (of !== 'draft' || stage !== 'waiting') return stage as 'waiting' | 'asking' | 'cancelled';
  return ready?.providerId === providerId ? ('ready' as const) : ('reading' as const);
}
