import { formatBytes } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { historyKeeps, type HistoryKeeping } from '@/utils/search/history-keeping';
import { Labelled } from './labelled';
import { NumberChoice } from './number-choice';
import './history-keep.css';

export interface HistoryKeepProps {
  history: HistoryKeeping;
  /** A choice that would delete what is kept now: it waits for a second press. */
  waiting?: { history: HistoryKeeping; goes: number };
  onChange(history: HistoryKeeping): void;
  /** Takes the waiting choice. */
  onSure(): void;
  /** Leaves everything as it was. */
  onBack(): void;
}

const searchBounds = [100, 200, 500, 1000, 5000, 0];
const roomBounds = [100, 200, 500, 1000, 2000, 5000, 0];

/** How long, how many and in how much room searches are kept. */
export function HistoryKeep({ history: now, waiting, onChange, onSure, onBack }: HistoryKeepProps) {
  const history = waiting?.history ?? now;
  return (
    <div class="history-keep">
      <div class="history-keep-fields">
        <Labelled label={t('history.keepFor')}>
          {(id) => (
            <select
              id={id}
              class="field"
              value={history.keep}
              onChange={({ currentTarget }) => {
                const keep = historyKeeps.find((each) => each === currentTarget.value);
                if (keep) onChange({ ...history, keep });
              }}
            >
              {historyKeeps.map((keep) => (
                <option key={keep} value={keep}>
                  {t(`history.keep.${keep}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <NumberChoice
          label={t('history.mostSearches')}
          values={searchBounds}
          zeroLast
          value={history.mostSearches}
          words={(most) => (most === 0 ? t('history.noBound') : t('history.mostSearchesOf', { count: most }))}
          onChange={(mostSearches) => onChange({ ...history, mostSearches })}
        />
        <NumberChoice
          label={t('history.mostRoom')}
          values={roomBounds}
          zeroLast
          value={history.mostMegabytes}
          words={(most) => (most === 0 ? t('history.noRoomBound') : formatBytes(most * 1_000_000))}
          onChange={(mostMegabytes) => onChange({ ...history, mostMegabytes })}
        />
      </div>
      {waiting && (
        <div class="history-keep-sure" role="alert">
          <p>{t('history.wouldGo', { count: waiting.goes })}</p>
          <button type="button" class="button primary" onClick={onSure}>
            {t('history.keepSure', { count: waiting.goes })}
          </button>
          <button type="button" class="button" onClick={onBack}>
            {t('history.keepBack')}
          </button>
        </div>
      )}
    </div>
  );
}
