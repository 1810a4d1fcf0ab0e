import { useEffect } from 'preact/hooks';
import { BatchResultHead } from '@/components/batch-result-head';
import { keepWorkerUp } from '@/utils/keep-worker-up';
import { sendMessage } from '@/utils/messages';
import { openPanel } from '@/utils/panel-window';
import { watchOpened } from '@/utils/search/opened-offers';
import { t } from '@/utils/i18n/t';
import { KeptResults, type KeptResultsProps } from './kept-results';
import { useAnswer } from './use-answer';

interface OneResultProps extends Omit<KeptResultsProps, 'answer'> {
  /** Who was asked. */
  providerId: string;
  /** The searches of the rows that can be shown, in the order of the table. */
  places: readonly string[];
  /** Shows another row, or the table. */
  onShow(searchId: string | undefined): void;
}

/** Everything that was found for a picture of a batch, in place of the table. */
export function OneResult(props: OneResultProps) {
  const { item, windowId, fail, onShow } = props;
  const answer = useAnswer(item, windowId, fail);
  // What a press loads of an offer goes on where the browser stops the worker.
  useEffect(
    () =>
      keepWorkerUp((callback) =>
        watchOpened(windowId, (opened) => callback(opened.some(({ error }) => error === undefined))),
      ),
    [windowId],
  );
  // Also where nothing has the focus, as after the press that changed the view.
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const inside = event.target instanceof Element && event.target.closest('dialog, input, textarea, select');
      if (event.key === 'Escape' && !event.defaultPrevented && !inside) onShow(undefined);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [onShow]);
  /** Opens the panel in the press itself: the browser allows it nowhere else. */
  const onPanel = () => {
    const opened = openPanel(windowId);
    Promise.all([opened, sendMessage('reopen', { windowId, searchId: item.searchId })]).catch(fail);
  };
  return (
    <div class="batch-result" aria-busy={answer === undefined}>
      <BatchResultHead
        item={item}
        providerId={answer?.of.providerId ?? props.providerId}
        picture={answer?.picture}
        places={props.places}
        onShow={onShow}
        onPanel={onPanel}
      />
      {answer === null && <p class="batch-result-none soft">{t('batch.result.gone')}</p>}
      {answer && answer.offers.length === 0 && <p class="batch-result-none soft">{t('batch.result.empty')}</p>}
      {answer && answer.offers.length > 0 && <KeptResults {...props} answer={answer} />}
    </div>
  );
}
