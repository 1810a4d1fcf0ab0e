import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatMoney } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { SavedOffer } from '@/utils/workspace/board';
import { pointPrice } from '@/utils/workspace/watch/series';
import type { Watched } from '@/utils/workspace/watch/read-watches';
import type { WatchCost } from '@/utils/workspace/watch/watch-cost';
import type { BoardControl } from './board-props';
import { Icon } from './icon';
import { KeptPicture } from './kept-picture';
import { savedTitle } from './saved-row';
import { VirtualList } from './virtual-list';
import { WatchCosts } from './watch-costs';
import { WatchHolds } from './watch-holds';
import { lostWords } from './watch-lost';
import { WatchMark } from './watch-mark';
import { WatchPress } from './watch-press';
import { WatchSettings, type WatchSettingsProps } from './watch-settings';
import { WatchState } from './watch-state';
import './watch.css';
import './watch-view.css';

interface WatchViewProps extends Pick<BoardControl, 'watch' | 'revision' | 'readPicture'> {
  /** Absent while they are read. */
  watched?: readonly Watched[];
  /** What it takes in a month. */
  costs: readonly WatchCost[];
  settings: Omit<WatchSettingsProps, 'settings'>;
  /** The address of the saved offers. */
  boards: string;
  /** What has the focus at first: the limit's field, or the row of an offer that was opened from here. */
  focus?: { limit: true } | { id: string };
  onShow(saved: SavedOffer): void;
}

const rowHeight = 88;

/** Opens the fold of the settings where it is closed: a hidden field takes no focus. */
function focusLimit(view: HTMLElement | null): void {
  const field = view?.querySelector<HTMLElement>('[data-limit] select');
  const fold = field?.closest('details');
  if (fold) fold.open = true;
  field?.focus();
}

/** Everything whose price is watched: how far it is, what it takes, and how it is done. */
export function WatchView(props: WatchViewProps) {
  const { watched, costs, watch: control, revision, readPicture, boards, focus, onShow } = props;
  const view = useRef<HTMLDivElement>(null);
  const read = watched !== undefined;
  const opened = focus && 'id' in focus ? focus.id : undefined;
  useLayoutEffect(() => {
    if (!read || !focus) return;
    if (opened === undefined) focusLimit(view.current);
    else view.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(opened)}"]`)?.focus();
  }, [read, opened, focus && 'limit' in focus]);
  const onLimit = () => focusLimit(view.current);
  return (
    <div ref={view} class="watch-view">
      <header class="watch-view-head">
        <h1>{t('watch.title')}</h1>
        <p class="soft">{t('watch.about')}</p>
        <WatchHolds offers={watched?.map(({ saved }) => saved) ?? []} control={{ ...control, onLimit }} />
        <WatchSettings settings={control.settings} {...props.settings} />
        {watched && watched.length > 0 && <WatchCosts costs={costs} settings={control.settings} used={control.used} />}
      </header>
      {watched?.length === 0 && (
        <div class="watch-none soft">
          <Icon name="eye" size={28} />
          <p>{t('watch.empty')}</p>
          <p class="small">{t('watch.emptyHow')}</p>
          <a class="button" href={boards}>
            {t('watch.toBoards')}
          </a>
        </div>
      )}
      {watched && watched.length > 0 && (
        <VirtualList
          items={watched.map((each) => ({ ...each, id: each.saved.id }))}
          label={t('watch.title')}
          rowHeight={rowHeight}
          shown={opened}
          onOpen={({ saved }) => onShow(saved)}
          row={(each) => (
            <WatchRow {...each} onShow={onShow} control={control} revision={revision} readPicture={readPicture} />
          )}
        />
      )}
    </div>
  );
}

interface WatchRowProps extends Watched, Pick<WatchViewProps, 'onShow' | 'revision' | 'readPicture'> {
  control: BoardControl['watch'];
}

function WatchRow({ saved, watch, lost, onShow, control, revision, readPicture }: WatchRowProps) {
  const { offer } = saved;
  const title = savedTitle(saved);
  const price = pointPrice(watch.offer.at(-1), control.quantity);
  const { paused } = watch;
  return (
    <div class="watch-row">
      <KeptPicture
        of={saved.id}
        revision={revision}
        size="middle"
        read={() => readPicture(saved.id, 'offer')}
        address={offer.imageUrl}
      />
      <span class="watch-row-what">
        <span class="watch-row-price">
          {price ? <strong>{formatMoney(price)}</strong> : <span class="not-given">{t('offer.priceNotGiven')}</span>}
          <WatchMark watch={watch} quantity={control.quantity} lost={lost} />
        </span>
        <span class="watch-row-title" lang={offer.titleTranslated ? undefined : 'zh'} title={offer.title}>
          {title}
        </span>
        <span class="watch-row-state small">
          {lost ? (
            <p class="watch-state watch-trouble" title={lostWords(lost)}>
              {t(`watch.short.${lost}`)}
            </p>
          ) : (
            <WatchState saved={saved} watch={watch} hold={control.holds.get(saved.id)} />
          )}
        </span>
      </span>
      <span class="watch-row-presses">
        {!lost && (
          <WatchPress
            icon={paused ? 'eye' : 'eyeOff'}
            words={t(paused ? 'watch.resume' : 'watch.pause')}
            label={t(paused ? 'watch.resumeOf' : 'watch.pauseOf', { title })}
            // What going on costs is said in the details, beside the press that does it.
            onPress={() => (paused ? onShow(saved) : control.onPause([saved], true))}
          />
        )}
        <WatchPress
          icon="close"
          words={t('watch.stop')}
          label={t('watch.stopOf', { title })}
          onPress={() => control.onStop([saved])}
        />
      </span>
    </div>
  );
}
