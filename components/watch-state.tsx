import { formatAgo, formatDate } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { NotWatchable } from '@/utils/workspace/watch/not-watchable';
import { findEntry } from '@/utils/providers/catalog';
import type { SavedOffer } from '@/utils/workspace/board';
import type { Watch } from '@/utils/workspace/watch/watch';
import type { WatchHold } from '@/utils/workspace/watch/watch-hold';
import { errorWords } from './error-words';
import { holdWords } from './watch-holds';
import { lostWords } from './watch-lost';

interface WatchStateProps {
  saved: Pick<SavedOffer, 'found'>;
  watch: Watch;
  /** Why it can no longer be checked. */
  lost?: NotWatchable;
  /** What keeps it from being checked until that is mended. */
  hold?: WatchHold;
}

/** How far the checks of an offer are: the last one, what went wrong with it, and the next one. */
export function WatchState({ saved, watch, lost, hold }: WatchStateProps) {
  const { last, begunAt, paused, dueAt } = watch;
  if (begunAt) return <p class="watch-state">{t('watch.checking')}</p>;
  if (lost) return <p class="watch-state watch-trouble">{lostWords(lost)}</p>;
  if (hold) return <p class="watch-state watch-trouble">{holdWords(hold)}</p>;
  const trouble = troubleOf(watch, saved.found.providerId);
  const date = formatDate(dueAt);
  const next = paused ? t('watch.paused') : t(last ? 'watch.next' : 'watch.first', { date });
  return (
    <>
      {trouble && <p class={last?.outcome === 'not-found' ? 'watch-state' : 'watch-state watch-trouble'}>{trouble}</p>}
      <p class="watch-state soft">
        {last &&
          last.outcome !== 'failed' &&
          !trouble &&
          `${t('watch.checked', { ago: formatAgo(last.at, Date.now()) })} `}
        {next}
      </p>
    </>
  );
}

function troubleOf({ last, missed }: Watch, providerId: string): string | undefined {
  if (!last) return undefined;
  const date = formatDate(last.at);
  if (last.outcome === 'not-found') return t('watch.last.not-found', { count: missed ?? 1 });
  if (last.outcome === 'unknown') return t('watch.last.unknown', { date });
  // A limit that was raised, or a key that was entered, is no trouble any more.
  if (last.outcome !== 'failed' || !last.error || mended.has(last.error.code)) return undefined;
  return t('watch.last.failed', { date, why: errorWords(last.error, findEntry(providerId)) });
}

const mended: ReadonlySet<string> = new Set(['watch-cap', 'credential-missing']);
