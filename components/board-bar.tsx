import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { longestBoardName, type Board } from '@/utils/workspace/board';
import { t } from '@/utils/i18n/t';
import type { BoardControl } from './board-props';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { draggedOffer } from './use-offer-drag';
import './board-bar.css';

type BoardBarProps = Pick<BoardControl, 'boards' | 'board' | 'onBoard' | 'onCreate' | 'onRename' | 'onDelete'> & {
  /** An offer was dropped on another board. */
  onDrop(offerId: string, boardId: string): void;
  /** Shows the board on the full page; absent where it stands there. */
  onOpenAll?(): void;
  /** True while watching the whole board is asked about. */
  watching: boolean;
  /** Asks about it, or no longer; absent where there is nothing on the board. */
  onWatch?(): void;
  /** Puts its offers into the library; absent where there is none but samples. */
  onToLibrary?(): void;
  /** Exports the board; absent where there is nothing on it. */
  onExport?(): void;
};

/** The boards by name, one of them shown; making, naming and deleting them. */
export function BoardBar(props: BoardBarProps) {
  const { boards, board, onBoard, onDelete } = props;
  const [naming, setNaming] = useState<'new' | 'rename'>();
  const bar = useRef<HTMLDivElement>(null);
  const end = (name?: string) => {
    if (name && naming === 'new') props.onCreate(name);
    else if (name && board) props.onRename(board.id, name);
    setNaming(undefined);
    // The field goes with its press; the focus stays with what opened it.
    requestAnimationFrame(() => bar.current?.querySelector<HTMLElement>(`[data-${naming}]`)?.focus());
  };
  return (
    <div ref={bar} class="board-bar">
      <ul class="board-names" aria-label={t('boards.list')}>
        {boards.map((each) => (
          <li key={each.id}>
            <BoardName board={each} shown={each.id === board?.id} onBoard={onBoard} onDrop={props.onDrop} />
          </li>
        ))}
      </ul>
      <div class="board-actions">
        <button
          type="button"
          data-new
          class="button link"
          aria-expanded={naming === 'new'}
          onClick={() => setNaming(naming === 'new' ? undefined : 'new')}
        >
          <Icon name="plus" size={14} />
          {t('boards.new')}
        </button>
        {board && (
          <>
            <IconButton
              icon="pen"
              words={t('boards.rename', { board: board.name })}
              data-rename
              aria-expanded={naming === 'rename'}
              onPress={() => setNaming(naming === 'rename' ? undefined : 'rename')}
            />
            <IconButton
              icon="trash"
              words={t('boards.delete', { board: board.name })}
              onPress={() => onDelete(board)}
            />
          </>
        )}
        {props.onWatch && board && (
          <button
            type="button"
            class="button link board-watch"
            title={t('watch.board', { board: board.name })}
            data-watch-board
            aria-expanded={props.watching}
            onClick={props.onWatch}
          >
            <Icon name="eye" size={14} />
            {t('watch.prices')}
          </button>
        )}
        {props.onToLibrary && board && (
          <IconButton
            icon="parcel"
            words={t('boards.toLibrary', { board: board.name })}
            data-to-library
            onPress={props.onToLibrary}
          />
        )}
        {props.onExport && <IconButton icon="save" words={t('export.open')} data-export onPress={props.onExport} />}
        {props.onOpenAll && <IconButton icon="out" words={t('boards.openAll')} onPress={props.onOpenAll} />}
      </div>
      {naming && (
        <NameForm key={naming} name={naming === 'rename' ? (board?.name ?? '') : ''} naming={naming} onEnd={end} />
      )}
    </div>
  );
}

interface BoardNameProps extends Pick<BoardBarProps, 'onBoard' | 'onDrop'> {
  board: Board;
  shown: boolean;
}

/** A board to show, or to drop an offer on. */
function BoardName({ board, shown, onBoard, onDrop }: BoardNameProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [over, setOver] = useState(false);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  useEffect(
    () =>
      dropTargetForElements({
        element: button.current!,
        canDrop: ({ source }) => !shown && draggedOffer(source.data) !== undefined,
        onDragEnter: () => setOver(true),
        onDragLeave: () => setOver(false),
        onDrop: ({ source }) => {
          setOver(false);
          const id = draggedOffer(source.data);
          if (id !== undefined) drop.current(id, board.id);
        },
      }),
    [board.id, shown],
  );
  return (
    <button
      ref={button}
      type="button"
      class={over ? 'board-name over' : 'board-name'}
      aria-pressed={shown}
      onClick={() => onBoard(board.id)}
    >
      <span>{board.name}</span> <span class="board-count">{t('boards.count', { count: board.order.length })}</span>
    </button>
  );
}

interface NameFormProps {
  name: string;
  naming: 'new' | 'rename';
  /** Without a name nothing is done. */
  onEnd(name?: string): void;
}

function NameForm({ name, naming, onEnd }: NameFormProps) {
  const [typed, setTyped] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.select(), []);
  return (
    <form
      class="board-form"
      onSubmit={(event) => {
        event.preventDefault();
        onEnd(typed.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onEnd();
      }}
    >
      <input
        ref={field}
        class="field"
        aria-label={t('boards.name')}
        placeholder={t('boards.name')}
        maxLength={longestBoardName}
        required
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button primary">
        {t(naming === 'new' ? 'boards.create' : 'boards.keepName')}
      </button>
      <button type="button" class="button quiet" onClick={() => onEnd()}>
        {t('boards.cancel')}
      </button>
    </form>
  );
}
