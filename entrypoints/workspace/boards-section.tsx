import { useEffect } from 'preact/hooks';
import { BoardView } from '@/components/board-view';
import { boardExport } from '@/hooks/board-export';
import { useBoardControl } from '@/hooks/use-board-control';
import { useBoards } from '@/hooks/use-boards';
import { useTableExport } from '@/hooks/use-table-export';
import { t } from '@/utils/i18n/t';
import { sendMessage } from '@/utils/messages';
import { findSearch } from '@/utils/search/search-data';
import type { SavedOffer } from '@/utils/workspace/board';
import { currentBoard } from '@/utils/workspace/read-boards';
import { searchSaved } from './search-saved';
import type { Section, SectionProps } from './section';

/** The user's boards: `#boards/BOARD/OFFER`; an offer that was opened in the list of watched prices: `…/OFFER/watch`. */
function Boards({ path, windowId, settings, go, say, fail }: SectionProps) {
  const known = useBoards(true, fail);
  const [wanted, shown, from] = path;
  const board = known.boards.find(({ id }) => id === wanted) ?? currentBoard(known.boards);
  const control = useBoardControl({
    known,
    board,
    settings,
    onWatched: () => go('watch'),
    onLimit: () => go('watch/limit'),
    onBoard: (id) => go(`boards/${id}`),
    onSearchAgain: (saved) => void searchSaved(windowId, saved).catch(fail),
    say,
    fail,
  });
  const { offers } = control;
  const { onExport, dialog } = useTableExport({
    settings,
    make: () => boardExport(board!, offers!, settings.quantity),
    fail,
  });
  // What could not be read when it was saved, or was interrupted.
  useEffect(() => void sendMessage('keepSavedPictures').catch(fail), []);

  const onShow = (id: string | undefined) =>
    board && go(id === undefined ? `boards/${board.id}` : `boards/${board.id}/${encodeURIComponent(id)}`);
  const onSearch = async ({ found }: SavedOffer) => {
    const search = await findSearch(found.searchId, { windowId, private: false });
    if (search && !search.deletedAt) go(`history/${found.searchId}`);
    else say({ words: t('boards.searchGone') });
  };
  if (!known.known) return null;
  return (
    <>
      <BoardView
        {...control}
        shown={shown}
        onBack={from === 'watch' && shown !== undefined ? () => go(`watch/${encodeURIComponent(shown)}`) : undefined}
        onShow={onShow}
        onSearch={(saved) => void onSearch(saved).catch(fail)}
        onExport={onExport}
      />
      {dialog}
    </>
  );
}

export const boardsSection: Section = { id: 'boards', words: 'boards.title', icon: 'star', View: Boards };
