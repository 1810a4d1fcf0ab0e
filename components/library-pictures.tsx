import type { LibraryCounts } from '@/utils/workspace/library/library-head';
import { formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';

/** A host whose pictures wait, and how many of them. */
export interface WaitingHost {
  host: string;
  count: number;
}

interface LibraryPicturesProps extends LibraryCounts {
  reading: boolean;
  hosts: readonly WaitingHost[];
  onAllow(): void;
  onRetry(): void;
}

/** How many hosts are named; a list may name hundreds. */
const named = 3;

/** How far the pictures are that the library is searched by, and what holds them up. */
export function LibraryPictures(props: LibraryPicturesProps) {
  const { offers, searchable, waiting, failed, reading, hosts } = props;
  const without = offers - searchable - waiting - failed;
  const words = hosts.slice(0, named).map(({ host, count }) => t('library.host', { host, count: formatNumber(count) }));
  return (
    <section class="library-pictures" aria-label={t('library.progress')}>
      <p role="status">
        <strong>{t('library.searchable', { count: searchable })}</strong>
        {waiting > 0 && ` · ${t('library.waiting', { count: waiting })}`}
        {failed > 0 && ` · ${t('library.failed', { count: failed })}`}
        {without > 0 && ` · ${t('library.without', { count: without })}`}
        {failed > 0 && (
          <>
            {' '}
            <button type="button" class="button link" onClick={props.onRetry}>
              {t('library.retry')}
            </button>
          </>
        )}
      </p>
      {waiting > 0 && (reading || hosts.length === 0) && (
        <>
          <progress aria-label={t('library.progress')} value={offers - waiting} max={offers} />
          {reading && <p class="soft small">{t('library.reading')}</p>}
        </>
      )}
      {hosts.length > 0 && (
        <p class="library-allow">
          <span>
            {t('library.allowWords', {
              hosts: [
                ...words,
                ...(hosts.length > named ? [t('library.moreHosts', { count: hosts.length - named })] : []),
              ].join(', '),
            })}
          </span>
          <button type="button" class="button" onClick={props.onAllow}>
            {t('library.allow')}
          </button>
        </p>
      )}
    </section>
  );
}
