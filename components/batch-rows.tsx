import { useMemo, useState } from 'preact/hooks';
import { formatMoney, formatPoints, formatSignedPercent } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { OfferMargin } from '@/utils/sourcing/margins';
import type { Batch, BatchItem } from '@/utils/workspace/batch/batch';
import { mayBePaid, itemTitle } from './batch-words';
import { BlobPicture } from './blob-picture';
import { withCost } from './cost';
import { errorWords } from './error-words';
import { Icon } from './icon';
import { offerLink, safeHref } from './offer-links';
import { OfferPicture } from './offer-picture';
import { PhotoShape } from './photo-mark';
import { priceWords } from './price-words';
import { Segments } from './segments';
import { SupplierLine } from './supplier-line';
import type { CatalogEntry } from '@/utils/providers/provider';
import './batch.css';

const shows = ['all', 'match', 'none', 'failed', 'open'] as const;
const sorts = ['place', 'price', 'score', 'margin'] as const;
type Show = (typeof shows)[number];
type Sort = (typeof sorts)[number];

interface BatchRowsProps {
  batch: Batch;
  items: readonly BatchItem[];
  entry?: CatalogEntry;
  /** Small pictures by search, as far as they are there. */
  pictures: ReadonlyMap<string, Blob>;
  margins: ReadonlyMap<string, OfferMargin>;
  onOpen(searchId: string): void;
  onRetry(searchId: string): void;
  onRemove(searchId: string): void;
}

/** The pictures of a batch, each with the best offer that was found for it. */
export function BatchRows(props: BatchRowsProps) {
  const { batch, items, margins } = props;
  const [show, setShow] = useState<Show>('all');
  const [sort, setSort] = useState<Sort>('place');
  const rows = useMemo(() => arrange(items, show, sort, margins), [items, show, sort, margins]);
  return (
    <section class="batch-rows">
      <div class="batch-tools">
        <Segments
          label={t('batch.show')}
          options={shows.map((value) => ({ value, words: t(`batch.show.${value}`) }))}
          value={show}
          onChange={(value) => setShow(value as Show)}
        />
        {batch.stage !== 'draft' && (
          <label>
            {t('batch.sort')}{' '}
            <select class="field" value={sort} onChange={(event) => setSort(event.currentTarget.value as Sort)}>
              {sorts.map((value) => (
                <option key={value} value={value}>
                  {t(`batch.sort.${value}`)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {rows.length === 0 && <p class="soft">{t('batch.noRows')}</p>}
      <div role="table" aria-rowcount={rows.length + 1}>
        <div role="row" class="batch-row batch-head">
          {(['picture', 'product', 'best', 'price', 'margin', 'state'] as const).map((column) => (
            <span key={column} role="columnheader">
              {t(`batch.column.${column}`)}
            </span>
          ))}
        </div>
        {rows.map((item) => (
          <Row key={item.searchId} item={item} {...props} />
        ))}
      </div>
    </section>
  );
}

function Row({
  item,
  batch,
  entry,
  pictures,
  margins,
  onOpen,
  onRetry,
  onRemove,
}: BatchRowsProps & { item: BatchItem }) {
  const { searchId, stage, product, result, error } = item;
  const title = itemTitle(item);
  const best = result?.best;
  const picture = pictures.get(searchId);
  const margin = margins.get(searchId);
  const link = safeHref(product?.url);
  return (
    <div role="row" class={`batch-row ${stage}`}>
      <span role="cell" class="batch-thumb">
        {picture ? <BlobPicture blob={picture} alt="" /> : <Icon name="picture" size={20} />}
      </span>
      <span role="cell" class="batch-product">
        {link ? (
          <a href={link} target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          <span>{title}</span>
        )}
        {product && (
          <span class="soft small">
            {[product.price && priceWords(product.price), product.store].filter(Boolean).join(' · ')}
          </span>
        )}
      </span>
      <span role="cell" class="batch-best">
        {error ? (
          <span class="batch-trouble">{errorWords(error, entry)}</span>
        ) : best ? (
          <>
            <OfferPicture offer={best.offer} />
            <span>
              <a {...offerLink(best.offer)} lang="zh">
                {best.offer.titleTranslated ?? best.offer.title}
              </a>
              <SupplierLine supplier={best.offer.supplier} />
              <span class="small">
                {best.verdict && (
                  <span class={`photo-mark ${best.verdict}`}>
                    <PhotoShape verdict={best.verdict} /> {t(`photo.short.${best.verdict}`)}
                  </span>
                )}{' '}
                {t('batch.score', { score: formatPoints(best.score) })}
              </span>
            </span>
          </>
        ) : (
          stage === 'done' && <span class="soft">{t('batch.noMatch')}</span>
        )}
      </span>
      <span role="cell" class="batch-price">
        {best?.price && (
          <>
            <strong>{formatMoney(best.price.price)}</strong>
            <span class="soft small">{t('batch.at', { count: best.quantity })}</span>
          </>
        )}
      </span>
      <span role="cell">{margin && <strong>{formatSignedPercent(margin.margin)}</strong>}</span>
      <span role="cell" class="batch-state">
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
        {(stage === 'failed' || (stage === 'cancelled' && batch.stage !== 'draft')) && (
          <button
            type="button"
            class="button"
            aria-label={`${t('batch.retry')}: ${title}`}
            onClick={() => onRetry(searchId)}
          >
            {mayBePaid(item) ? withCost(t('action.sendAgain'), entry?.cost) : t('batch.retry')}
          </button>
        )}
        {batch.stage === 'draft' && (
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
          <span class="soft small">
            {t(
              batch.stage === 'draft' && stage === 'waiting'
                ? item.ready?.providerId === batch.providerId
                  ? 'batch.item.ready'
                  : 'batch.item.reading'
                : `batch.item.${stage}`,
            )}
          </span>
        )}
      </span>
    </div>
  );
}

function arrange(
  items: readonly BatchItem[],
  show: Show,
  sort: Sort,
  margins: ReadonlyMap<string, OfferMargin>,
): BatchItem[] {
  const kept = items.filter(({ stage, result }) => {
    switch (show) {
      case 'all':
        return true;
      case 'match':
        return !!result?.best;
      case 'none':
        return stage === 'done' && !result?.best;
      case 'failed':
        return stage === 'failed';
      case 'open':
        return stage !== 'done' && stage !== 'failed';
    }
  });
  if (sort === 'place') return kept;
  const value = ({ searchId, result }: BatchItem): number | undefined => {
    const price = result?.best?.price?.price.amount;
    const margin = margins.get(searchId)?.margin;
    if (sort === 'price') return price === undefined ? undefined : -Number(price);
    if (sort === 'score') return result?.best?.score;
    return margin === undefined ? undefined : Number(margin);
  };
  // What is not known comes last, and what is equal stays in its order.
  return kept.sort((a, b) => (value(b) ?? -Infinity) - (value(a) ?? -Infinity) || a.index - b.index);
}
