import { isRunning, type SearchState } from '@/utils/search/search-state';
import type { CatalogEntry } from '@/utils/providers/provider';
import { nameOf, t } from '@/utils/i18n/t';
import { countWords } from './result-counts';
import { StageWords } from './stage-words';
import './stage-status.css';

interface StageStatusProps {
  state?: SearchState;
  entry?: CatalogEntry;
  /** How many of the loaded offers show the same photo, once all were checked. */
  samePhotos?: number;
  onCancel(): void;
}

const shown = ['reading', 'preparing', 'searching', 'checking'] as const;

/**
 * What the search is doing now, with the time it takes once that is noticeable, and Cancel; at its end, how many there
 * are. One line of one height, always in the document: nothing moves, and a screen reader hears every change.
 */
export function StageStatus({ state, entry, samePhotos, onCancel }: StageStatusProps) {
  const running = state && isRunning(state.stage);
  const done = state?.stage === 'done';
  return (
    <div class={`stage-status ${running ? 'running' : done ? 'done' : ''}`}>
      <div class="stage-line">
        <StageWords
          words={state ? stageWords(state, entry, samePhotos) : ''}
          since={running ? state.startedAt : undefined}
          onCancel={onCancel}
        />
      </div>
      {running && <Steps state={state} />}
    </div>
  );
}

/** The sentence of a search's stage, or of its counts when it is done. */
export function stageWords(state: SearchState, entry?: CatalogEntry, samePhotos?: number): string {
  if (state.stage === 'reading' && state.picking)
    return t(state.source.kind === 'area' ? 'stage.framing' : 'stage.picking');
  if (state.stage === 'checking' && state.progress) return t('stage.checkingOf', { ...state.progress });
  if (state.stage === 'searching') return t('stage.searching', { provider: nameOf('provider', state.providerId) });
  if (state.stage === 'done') return state.loadingMore ? t('stage.loadingMore') : countWords(state, entry, samePhotos);
  return state.stage === 'failed' ? '' : t(`stage.${state.stage}`);
}

function Steps({ state }: { state: SearchState }) {
  const at = shown.findIndex((stage) => stage === state.stage);
  const part = state.progress && state.progress.total > 0 ? state.progress.done / state.progress.total : 0;
  return (
    <div class="stage-steps" aria-hidden="true">
      {shown.map((stage, i) => (
        <span key={stage} class={i < at ? 'past' : i === at ? 'now' : ''}>
          {i === at && stage === 'checking' && <span style={{ width: `${part * 100}%` }} />}
        </span>
      ))}
    </div>
  );
}
