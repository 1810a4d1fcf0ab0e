import { useMemo, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { offerStatuses, type OfferStatus, type SavedOffer } from '@/utils/workspace/board';
import { matchesWords } from '@/utils/workspace/matches-words';
import { BoardBar } from './board-bar';
import { statusWord, type BoardControl } from './board-props';
import { SavedOfferDetail } from './saved-offer-detail';
import { SavedRow } from './saved-row';
import type { DropEdge } from './use-offer-drag';
import { useFocusBack } from './use-focus-back';
import { VirtualList } from './virtual-list';
import { WatchBoard } from './watch-board';
import { WatchHolds } from './watch-holds';
import './two-panes.css';
import './board-view.css';

interface BoardViewProps extends BoardControl {
  /** The id of the offer whose details are shown. */
  shown?: string;
  onShow(id: string | undefined): void;
  /** Goes back to the watched prices, where the offer was opened there. */
  onBack?(): void;
  /** Shows the search that found an offer; absent where there is no place for it. */
  onSearch?(saved: SavedOffer): void;
  /** Shows the board on the full page; absent where it stands there. */
  onOpenAll?(): void;
  /** Exports the board. */
  onExport(): void;
  /** Keeps the window's plan of an offer with it; absent where it has none. */
  onKeepPlan?(saved: SavedOffer): (() => void) | undefined;
}

/** A filter field is of no use among fewer offers. */
const filterFrom = 8;

const rowHeight = 76;

/** The boards, the offers of one, and the details of one of these beside them (narrow: in their place). */
export function BoardView(props: BoardViewProps) {
  const { board, boards, offers, shown, onShow, onMove } = props;
  const [typed, setTyped] = useState('');
  const [status, setStatus] = useState<OfferStatus>();
  const [watching, setWatching] = useState<string>();
  const found = useMemo(() => offers?.filter((saved) => isFound(saved, typed, status)), [offers, typed, status]);
  const detail = offers?.find(({ id }) => id === shown);

  const list = useFocusBack(detail?.id);

  const step = (saved: SavedOffer, by: -1 | 1) => {
    const at = offers!.findIndex(({ id }) => id === saved.id);
    const to = by < 0 ? at - 1 : at + 2;
    if (at + by >= 0 && at + by < offers!.length) onMove(saved.id, offers![to]?.id);
  };
  const drop = (draggedId: string, on: SavedOffer, edge: DropEdge) => {
    const others = offers!.filter(({ id }) => id !== draggedId);
    const at = others.findIndex(({ id }) => id === on.id);
    onMove(draggedId, edge === 'above' ? on.id : others[at + 1]?.id);
  };

  return (
    <div class="panes board-view">
      <div class={detail ? 'panes-columns with-detail' : 'panes-columns'}>
        <section ref={list} class="panes-list board-list" aria-label={t('boards.title')} aria-busy={!!board && !offers}>
          <BoardBar
            {...props}
            onExport={offers && offers.length > 0 ? props.onExport : undefined}
            onToLibrary={offers?.some(({ offer }) => offer.origin !== 'sample') ? props.onToLibrary : undefined}
            watching={watching === board?.id}
            onWatch={
              offers && offers.length > 0
                ? () => setWatching(watching === board?.id ? undefined : board?.id)
                : undefined
            }
            onDrop={(id, boardId) => {
              const saved = offers?.find((each) => each.id === id);
              if (saved) props.onMoveToBoard(saved, boardId);
            }}
          />
          {board && offers && offers.length > 0 && watching === board.id && (
            <WatchBoard board={board} offers={offers} control={props.watch} onEnd={() => setWatching(undefined)} />
          )}
          <WatchHolds offers={offers ?? []} control={props.watch} />
          {props.picturesToAllow > 0 && (
            <p class="board-pictures small">
              {t('boards.picturesToAllow', { count: props.picturesToAllow })}{' '}
              <button type="button" class="button link small" onClick={props.onAllowPictures}>
                {t('boards.allowPictures')}
              </button>
            </p>
          )}
          {offers && offers.length >= filterFrom && (
            <div class="board-filter">
              <input
                class="field"
                type="search"
                aria-label={t('boards.find')}
                placeholder={t('boards.find')}
                value={typed}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
              <select
                class="field"
                aria-label={t('boards.status')}
                value={status ?? ''}
                onChange={(event) => setStatus(offerStatuses.find((each) => each === event.currentTarget.value))}
              >
                <option value="">{t('status.any')}</option>
                {offerStatuses.map((each) => (
                  <option key={each} value={each}>
                    {t(statusWord(each))}
                  </option>
                ))}
              </select>
            </div>
          )}
          {found && found.length > 0 && (
            <div class="saved-head saved-columns soft small" aria-hidden="true">
              <span />
              <span>{t('boards.offer')}</span>
              <span>{t('boards.status')}</span>
              <span>{t('boards.words')}</span>
              <span>{t('boards.answersShort')}</span>
              <span>{t('boards.savedAt')}</span>
            </div>
          )}
          {found && found.length > 0 ? (
            <VirtualList
              key={board?.id}
              items={found}
              label={board?.name ?? ''}
              rowHeight={rowHeight}
              shown={shown}
              onOpen={({ id }) => onShow(id)}
              onKey={(event, saved) => {
                if (event.key === 'Delete') return (props.onRemove(saved), true);
                if (!event.altKey || !['ArrowUp', 'ArrowDown'].includes(event.key)) return false;
                step(saved, event.key === 'ArrowUp' ? -1 : 1);
                return true;
              }}
              row={(saved) => (
                <SavedRow
                  saved={saved}
                  revision={props.revision}
                  watch={props.watch}
                  readPicture={props.readPicture}
                  first={saved === offers![0]}
                  last={saved === offers!.at(-1)}
                  onChange={props.onChange}
                  onStep={(by) => step(saved, by)}
                  onDrop={(id, edge) => drop(id, saved, edge)}
                />
              )}
            />
          ) : (
            (boards.length === 0 || found) && (
              <div class="panes-none soft">
                {offers && offers.length > 0 ? (
                  <p>{t('boards.noneFound')}</p>
                ) : (
                  <>
                    <p>{t('boards.empty')}</p>
                    <p class="small">{t('boards.emptyHow')}</p>
                  </>
                )}
              </div>
            )
          )}
        </section>
        {detail && (
          <SavedOfferDetail
            {...props}
            saved={detail}
            first={detail === offers![0]}
            last={detail === offers!.at(-1)}
            onStep={(by) => step(detail, by)}
            onSearch={props.onSearch && (() => props.onSearch?.(detail))}
            onKeepPlan={props.onKeepPlan?.(detail)}
            backWords={props.onBack && t('watch.back')}
            onClose={props.onBack ?? (() => onShow(undefined))}
          />
        )}
      </div>
    </div>
  );
}

function isFound(saved: SavedOffer, typed: string, status: OfferStatus | undefined): boolean {
  const { offer, product, note, tags } = saved;
  const texts = [offer.title, offer.titleTranslated, offer.supplier.name, offer.id, product?.title, note, ...tags];
  return (status === undefined || saved.status === status) && matchesWords(texts, typed);
}
