import { t } from '@/utils/i18n/t';
import { findEntry } from '@/utils/providers/catalog';
import type { SavedOffer } from '@/utils/workspace/board';
import { isUnaskable, type NotWatchable } from '@/utils/workspace/watch/not-watchable';
import { withCost } from './cost';
import { Icon } from './icon';
import type { WatchControl } from './watch-control';

/** Why the price of an offer cannot be checked, in a sentence. */
export const lostWords = (why: NotWatchable): string => t(words[why]);

const words = {
  page: 'watch.noPage',
  sample: 'watch.noSample',
  'search-gone': 'watch.noSearch',
  'picture-gone': 'watch.noPicture',
} as const satisfies Record<NotWatchable, string>;

interface WatchLostProps {
  saved: SavedOffer;
  why: NotWatchable;
  control: Pick<WatchControl, 'onSearchAgain'>;
}

/** What helps an offer whose price cannot be checked: one press, where its picture is known. */
export function WatchLost({ saved, why, control }: WatchLostProps) {
  if (!isUnaskable(why)) return null;
  if (!saved.offer.imageUrl) return <p class="soft">{t('watch.searchFrom')}</p>;
  return (
    <>
      <p class="soft small">{t('watch.searchAgainHow')}</p>
      <div class="watch-presses">
        <button type="button" class="button" data-search-again onClick={() => control.onSearchAgain(saved)}>
          <Icon name="again" />
          {searchAgainWords(saved)}
        </button>
      </div>
    </>
  );
}

/** The press that searches an offer's picture again, with what it costs. */
const searchAgainWords = ({ found }: SavedOffer): string =>
  withCost(t('watch.searchAgain'), findEntry(found.providerId)?.cost);
