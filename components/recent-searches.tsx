import type { RecentSearch } from '@/utils/search/read-recent';
import { formatAgo } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { BlobPicture } from './blob-picture';
import { PictureBox } from './picture-box';
import { queryTitle } from './query-title';
import './recent-searches.css';

interface RecentSearchesProps {
  searches: RecentSearch[];
  /** ms since 1970. */
  now: number;
  onReopen(searchId: string): void;
  /** Shows all of them, in a tab. */
  onAll(): void;
}

/** Searches that can be shown again without asking anything. */
export function RecentSearches({ searches, now, onReopen, onAll }: RecentSearchesProps) {
  if (searches.length === 0) return null;
  return (
    <section class="recent-searches">
      <div class="recent-head">
        <h2>{t('recent.title')}</h2>
        <button type="button" class="button link small" onClick={onAll}>
          {t('recent.all')}
        </button>
      </div>
      <ul>
        {searches.map(({ state, picture }) => (
          <li key={state.id}>
            <button type="button" onClick={() => onReopen(state.id)}>
              <PictureBox size="small">{picture && <BlobPicture blob={picture} alt="" />}</PictureBox>
              <span class="recent-words">
                <span>{queryTitle(state)}</span>
                <span class="soft small">
                  {[state.product?.store, formatAgo(state.startedAt, now)].filter(Boolean).join(' · ')}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
