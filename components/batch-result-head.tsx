import { useEffect, useRef } from 'preact/hooks';
import { nameOf, t } from '@/utils/i18n/t';
import type { BatchItem } from '@/utils/workspace/batch/batch';
import { itemTitle } from './batch-words';
import { BlobPicture } from './blob-picture';
import { costWords } from './cost';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { safeHref } from './offer-links';
import { priceWords } from './price-words';
import './batch-result.css';

interface BatchResultHeadProps {
  item: BatchItem;
  providerId: string;
  picture?: Blob;
  /** The searches of the rows that can be shown, in the order of the table. */
  places: readonly string[];
  /** Shows another row, or the table. */
  onShow(searchId: string | undefined): void;
  /** Shows the kept answer in the panel. */
  onPanel(): void;
}

/** Which picture's results are shown, the way back to the table, and to the rows before and after. */
export function BatchResultHead({ item, providerId, picture, places, onShow, onPanel }: BatchResultHeadProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus({ preventScroll: true }), [item.searchId]);
  const { product, result } = item;
  const title = itemTitle(item);
  const link = safeHref(product?.url);
  const place = places.indexOf(item.searchId);
  const about = [
    product?.price && priceWords(product.price),
    product?.store,
    t('batch.with', { provider: nameOf('provider', providerId) }),
    result?.cost && costWords(result.cost),
  ];
  return (
    <header class="batch-result-head">
      <div class="batch-result-bar">
        <button type="button" class="button link" onClick={() => onShow(undefined)}>
          <Icon name="back" size={14} />
          {t('batch.result.back')}
        </button>
        {places.length > 1 && place >= 0 && (
          <span class="batch-result-places">
            <IconButton
              icon="up"
              words={t('batch.result.before')}
              disabled={place === 0}
              onPress={() => onShow(places[place - 1])}
            />
            <span class="soft small">{t('batch.result.place', { place: place + 1, total: places.length })}</span>
            <IconButton
              icon="down"
              words={t('batch.result.next')}
              disabled={place === places.length - 1}
              onPress={() => onShow(places[place + 1])}
            />
          </span>
        )}
      </div>
      <div class="batch-result-query">
        <div class="batch-result-picture">
          {picture ? <BlobPicture blob={picture} alt={t('query.picture')} /> : <Icon name="picture" size={22} />}
        </div>
        <div class="batch-result-words">
          <h2 ref={head} tabIndex={-1} title={title}>
            {link ? (
              <a href={link} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
          </h2>
          <p class="soft small">{about.filter(Boolean).join(' · ')}</p>
        </div>
        <button type="button" class="button" title={t('batch.result.panelWhy')} onClick={onPanel}>
          <Icon name="panel" />
          {t('batch.result.panel')}
        </button>
      </div>
    </header>
  );
}
