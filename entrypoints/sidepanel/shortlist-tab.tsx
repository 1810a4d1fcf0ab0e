import { useState } from 'preact/hooks';
import { BoardView } from '@/components/board-view';
import type { PanelTab } from '@/components/tab-strip';
import type { WatchControl } from '@/components/watch-control';
import { boardExport } from '@/hooks/board-export';
import { useBoardControl } from '@/hooks/use-board-control';
import type { KnownBoards } from '@/hooks/use-boards';
import type { SaidControl } from '@/hooks/use-said';
import { useTableExport } from '@/hooks/use-table-export';
import { t } from '@/utils/i18n/t';
import type { Offer } from '@/utils/offer/offer';
import type { SavedOffer } from '@/utils/workspace/board';
import type { Settings } from '@/utils/settings';
import { changeSavedOffer } from '@/utils/workspace/change-saved-offers';
import { openWorkspace } from '@/utils/workspace/open-workspace';
import type { PlanSnapshot } from '@/utils/workspace/plan-snapshot';
import { currentBoard } from '@/utils/workspace/read-boards';

interface Wanted extends Pick<SaidControl, 'say' | 'fail'>, Pick<WatchControl, 'onSearchAgain'> {
  known: KnownBoards;
  settings: Settings;
  planOf(offer: Offer): PlanSnapshot | undefined;
}

/** The board that offers are saved to, beside the results. */
export function useShortlistTab({ known, settings, planOf, onSearchAgain, say, fail }: Wanted): PanelTab {
  const board = currentBoard(known.boards);
  const [shown, setShown] = useState<string>();
  const control = useBoardControl({
    known,
    board,
    settings,
    onWatched: () => void openWorkspace('watch').catch(fail),
    onLimit: () => void openWorkspace('watch/limit').catch(fail),
    onBoard: () => setShown(undefined),
    onSearchAgain,
    say,
    fail,
  });
  const { offers } = control;
  const { onExport, dialog } = useTableExport({
    settings,
    make: () => boardExport(board!, offers!, settings.quantity),
    fail,
  });
  const keepPlan = ({ id, offer }: SavedOffer) => {
    const plan = planOf(offer);
    return plan && (() => void changeSavedOffer(id, { plan }).catch(fail));
  };
  const count = board?.order.length ?? 0;
  return {
    id: 'shortlist',
    words: t('boards.tab', { count }),
    label: t('boards.tabLabel', { count }),
    content: (
      <div class="shortlist-tab">
        <BoardView
          {...control}
          shown={shown}
          onShow={setShown}
          onKeepPlan={keepPlan}
          onExport={onExport}
          onOpenAll={() => void openWorkspace(board ? `boards/${board.id}` : 'boards').catch(fail)}
        />
        {dialog}
      </div>
    ),
  };
}
