import { useEffect, useRef, useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { formatBytes, formatDate, formatMoney, formatNumber, formatTime } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import type { SearchState } from '@/utils/search/search-state';
import { Fact } from './fact';
import { costOfSearch, filtersOf, hostOf } from './history-facts';
import { Icon } from './icon';
import { KeptPicture } from './kept-picture';
import { offerLink, safeHref } from './offer-links';
import { priceWords } from './price-words';
import { queryTitle } from './query-title';
import { SmallPicture } from './small-picture';
import { sortWords } from './sort-select';
import './detail-pane.css';
import './history-detail.css';

interface HistoryDetailProps {
  state: SearchState;
  /** The picture as it was searched, else the small one of the list. */
  readLarge(state: SearchState): Promise<Blob | undefined>;
  /** The kept answer. */
  readOffers(state: SearchState): Promise<readonly Offer[]>;
  onOpen(): void;
  onDelete(): void;
  onClose(): void;
}

/** So many of the offers are shown beside the search; all of them are in the panel. */
const mostOffers = 5;

/** A kept search: what was asked, and what was answered. */
export function HistoryDetail({ state, readLarge, readOffers, onOpen, onDelete, onClose }: HistoryDetailProps) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus({ preventScroll: true }), [state.id]);
  const offers = useOffers(state, readOffers);
  const { product, choices, dropped, pages, loaded, total, startedAt, bytes } = state;
  const filters = filtersOf(state);
  const host = hostOf(state);
  return (
    <aside
      class="detail-pane history-detail"
      aria-labelledby="history-detail-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="detail-pane-bar">
        <button type="button" class="button link" onClick={onClose}>
          <Icon name="back" size={14} />
          {t('history.back')}
        </button>
        <button type="button" class="button link" onClick={onDelete}>
          <Icon name="trash" size={14} />
          {t('history.delete')}
        </button>
      </div>
      <div class="detail-pane-top history-detail-top">
        <KeptPicture of={state.id} size="large" alt={t('history.picture')} read={() => readLarge(state)} />
        <div>
          <h2 id="history-detail-title" ref={head} tabIndex={-1}>
            {queryTitle(state)}
          </h2>
          {product?.price && <strong>{priceWords(product.price)}</strong>}
          {product?.url ? (
            <a href={safeHref(product.url)} target="_blank" rel="noopener noreferrer">
              {host}
            </a>
          ) : (
            <span class="soft">{host}</span>
          )}
        </div>
      </div>
      <div>
        <button type="button" class="button primary" onClick={onOpen}>
          {t('history.open')}
        </button>
        <p class="soft small">{t('history.openHow')}</p>
      </div>
      <dl class="history-facts">
        <Fact name={t('history.source')}>{nameOf('provider', state.providerId)}</Fact>
        <Fact name={t('history.startedAt')}>{`${formatDate(startedAt)}, ${formatTime(startedAt)}`}</Fact>
        <Fact name={t('history.narrowedBy')}>
          {filters.length > 0 ? (
            <ul>
              {filters.map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          ) : (
            t('history.noFilters')
          )}
        </Fact>
        {dropped.length > 0 && (
          <Fact name={t('history.dropped')}>{dropped.map((value) => nameOf('filter', value)).join(', ')}</Fact>
        )}
        {choices.sort && <Fact name={t('history.order')}>{sortWords(choices.sort)}</Fact>}
        <Fact name={t('history.result')}>
          {total !== undefined && total > loaded
            ? t('history.offersOf', { loaded: formatNumber(loaded), total: formatNumber(total) })
            : t('history.offers', { count: loaded })}
          {state.sample && ` · ${t('history.sample')}`}
        </Fact>
        {pages > 1 && <Fact name={t('history.pages')}>{formatNumber(pages)}</Fact>}
        <Fact name={t('history.cost')}>{costOfSearch(state)}</Fact>
        {bytes !== undefined && <Fact name={t('history.size')}>{formatBytes(bytes)}</Fact>}
      </dl>
      {offers && offers.length > 0 && (
        <section>
          <h3>{t('history.firstOffers')}</h3>
          <ul class="history-offers">
            {offers.map((offer) => (
              <li key={offer.id}>
                {offer.imageUrl ? <SmallPicture url={offer.imageUrl} size={40} /> : <span class="small-picture" />}
                <a {...offerLink(offer)} lang={offer.titleTranslated ? undefined : 'zh'}>
                  {offer.titleTranslated ?? offer.title}
                </a>
                <span>{offer.price ? formatMoney(offer.price) : t('offer.priceNotGiven')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

/** The first of the kept offers; nothing while they are read. */
function useOffers(state: SearchState, read: HistoryDetailProps['readOffers']): readonly Offer[] | undefined {
  const [shown, setShown] = useState<{ of: string; offers: readonly Offer[] }>();
  useEffect(() => {
    let current = true;
    read(state).then(
      (offers) => current && setShown({ of: state.id, offers: offers.slice(0, mostOffers) }),
      (error: unknown) => console.error('The offers of a kept search could not be read:', error),
    );
    return () => void (current = false);
  }, [state.id, state.loaded]);
  return shown?.of === state.id ? shown.offers : undefined;
}
