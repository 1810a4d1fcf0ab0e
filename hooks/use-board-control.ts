import { useEffect, useState } from 'preact/hooks';
import type { BoardControl } from '@/components/board-props';
import type { WatchControl } from '@/components/watch-control';
import { askAccess } from '@/utils/host-access';
import { t } from '@/utils/i18n/t';
import { sendMessage } from '@/utils/messages';
import { resultPictureHosts } from '@/utils/search/picture-hosts';
import type { Board, SavedOffer } from '@/utils/workspace/board';
import { chooseBoard, createBoard, deleteBoard, renameBoard } from '@/utils/workspace/change-boards';
import { changeSavedOffer, moveSavedOffer, moveToBoard, removeSavedOffer } from '@/utils/workspace/change-saved-offers';
import { countPicturesToAllow } from '@/utils/workspace/keep-saved-pictures';
import { readSavedOffers, readSavedPicture } from '@/utils/workspace/read-boards';
import type { Undo } from '@/utils/workspace/write-boards';
import type { Settings } from '@/utils/settings';
import type { KnownBoards } from './use-boards';
import type { SaidControl } from './use-said';
import { libraryFromBoard } from './library-from-board';
import { useWatchControl } from './use-watch-control';

interface Wanted extends Pick<SaidControl, 'say' | 'fail'>, Pick<WatchControl, 'onSearchAgain'> {
  known: KnownBoards;
  /** The board that is shown. */
  board?: Board;
  settings: Settings;
  /** Shows everything that is watched. */
  onWatched(): void;
  /** Shows where the month's limit of their checks is set. */
  onLimit(): void;
  /** Another board is to be shown. */
  onBoard(id: string): void;
}

/** What the view of a board shows and does, in the panel and on the full page. */
export function useBoardControl(wanted: Wanted): BoardControl {
  const { known, board, settings, onWatched, onLimit, onSearchAgain, onBoard, say, fail } = wanted;
  const { boards, revision } = known;
  const [read, setRead] = useState<{ board: string; offers: readonly SavedOffer[] }>();
  const [picturesToAllow, setPicturesToAllow] = useState(0);
  const id = board?.id;
  const watch = useWatchControl({ revision, settings, onAll: onWatched, onLimit, onSearchAgain, say, fail });
  useEffect(() => {
    let current = true;
    if (id !== undefined) readSavedOffers(id).then((offers) => current && setRead({ board: id, offers }), fail);
    countPicturesToAllow().then((count) => current && setPicturesToAllow(count), fail);
    return () => void (current = false);
  }, [id, revision]);

  const done = (words: string, undo: Undo) =>
    say({ words, onUndo: () => void undo().then(() => say({ words: t('said.undone') }), fail) });
  /** What was pressed; it fails with a sentence. */
  const work = (press: () => Promise<void>) => void press().catch(fail);
  const nameOf = (boardId: string) => boards.find((each) => each.id === boardId)?.name ?? '';

  return {
    boards,
    board,
    offers: read && read.board === id ? read.offers : undefined,
    revision,
    picturesToAllow,
    watch,
    readPicture: readSavedPicture,
    onBoard: (boardId) => {
      onBoard(boardId);
      work(() => chooseBoard(boardId));
    },
    onCreate: (name) => work(async () => onBoard((await createBoard(name)).id)),
    onRename: (boardId, name) => work(() => renameBoard(boardId, name)),
    onDelete: ({ id: boardId, name, order }) =>
      work(async () => done(t('boards.deleted', { board: name, count: order.length }), await deleteBoard(boardId))),
    onMove: (offerId, before) => work(() => moveSavedOffer(offerId, before)),
    onMoveToBoard: (saved, boardId) =>
      work(async () => done(t('boards.movedTo', { board: nameOf(boardId) }), await moveToBoard(saved.id, boardId))),
    onRemove: (saved) =>
      work(async () => done(t('boards.takenOff', { board: nameOf(saved.boardId) }), await removeSavedOffer(saved.id))),
    onChange: (offerId, change) => work(() => changeSavedOffer(offerId, change)),
    onToLibrary: () =>
      work(async () => {
        const { words, undo } = await libraryFromBoard(await readSavedOffers(id!));
        await sendMessage('libraryChanged', undefined);
        if (undo) done(words, undo);
        else say({ words });
      }),
    onAllowPictures: () => {
      // The browser is asked in the press itself.
      const access = askAccess([...resultPictureHosts], { sendsPictures: false });
      work(async () => {
        if (await access) await sendMessage('keepSavedPictures');
      });
    },
  };
}
