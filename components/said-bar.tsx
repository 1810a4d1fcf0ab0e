import { useEffect } from 'preact/hooks';
import type { StoredError } from '@/utils/errors';
import { t } from '@/utils/i18n/t';
import { errorWords } from './error-words';
import { IconButton } from './icon-button';
import './said-bar.css';

/** What was just done, with the way back where there is one. */
export interface Said {
  words: string;
  /** Takes it back; what is said stays until that has worked. */
  onUndo?(): void;
}

interface SaidBarProps {
  said?: Said;
  /** What went wrong is said instead. */
  failed?: StoredError;
  /** Takes away what was said. */
  onHush(): void;
}

/** What can be taken back stays until the next thing is done; the rest has been read by then. ms. */
const readAfter = 5000;

/** Below the view: what was just done, and its Undo. It is the view's live region. */
export function SaidBar({ said, failed, onHush }: SaidBarProps) {
  useEffect(() => {
    if (!said || said.onUndo || failed) return;
    const timer = setTimeout(onHush, readAfter);
    return () => clearTimeout(timer);
  }, [said, failed]);
  return (
    <>
      {failed && (
        <div class="said-bar said-failed" role="alert">
          <p>
            {errorWords(failed)}
            <Hush onHush={onHush} />
          </p>
        </div>
      )}
      <div class="said-bar" aria-live="polite">
        {said && !failed && (
          <p>
            {said.words}
            {said.onUndo && (
              <button type="button" class="button link" onClick={said.onUndo}>
                {t('options.undo')}
              </button>
            )}
            <Hush onHush={onHush} />
          </p>
        )}
      </div>
    </>
  );
}

function Hush({ onHush }: Pick<SaidBarProps, 'onHush'>) {
  return <IconButton icon="close" words={t('said.hush')} size={14} onPress={onHush} />;
}
