import { formatAgo, formatDate } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { NotWatchable } from '@/utils/workspace/watch/how-watched';
import type { Watch } from '@/utils/workspace/watch/watch';
import { errorWords } from './error-words';
import { lostWords } from './watch-lost';

interface WatchStateProps {
  watch: Watch;
  /** Why it can no longer be checked. */
  lost?: NotWatchable;
}

/** How far the checks of an offer are: the last one, what went wrong with it, and the next one. */
export function WatchState({ watch, lost }: WatchStateProps) {
  const { last, begunAt, paused, dueAt } = watch;
  if (begunAt) return <p class="watch-state">{t('watch.checking')}</p>;
  if (lost) return <p class="watch-state watch-trouble">{lostWords(lost)}</p>;
  const trouble = troubleOf(watch);
  const date = formatDate(dueAt);
  const next = paused ? t('watch.paused') : t(last ? 'watch.next' : 'watch.first', { date });
  return (
    <>
      {trouble && <p class={last?.outcome === 'not-found' ? 'watch-state' : 'watch-state watch-trouble'}>{trouble}</p>}
      <p class="watch-state soft">
        {last && !trouble && `${t('watch.checked', { ago: formatAgo(last.at, Date.now()) })} `}
        {next}
      </p>
    </>
  );
}

function troubleOf({ last, missed }: Watch): string | undefined {
  if (!last) return undefined;
  const date = formatDate(last.at);
  if (last.outcome === 'not-found') return t('watch.last.not-found', { count: missed ?? 1 });
  if (last.outcome === 'unknown') return t('watch.last.unknown', { date });
  if (last.outcome === 'failed' && last.error) return t('watch.last.failed', { date, why: errorWords(last.error) });
  return undefined;
}
