import { formatPercent } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { watchRhythms, type WatchRhythm, type WatchRules } from '@/utils/workspace/watch/watch';
import { Labelled } from './labelled';
import { NumberChoice } from './number-choice';
import { SwitchRow } from './switch-row';

export interface WatchSettingsProps {
  settings: WatchRules;
  /** The paid calls a month that each rhythm takes. */
  calls: Readonly<Record<WatchRhythm, number>>;
  /** The browser did not allow notifications when it was asked. */
  denied: boolean;
  onRhythm(every: WatchRhythm): void;
  onChange(change: Partial<Pick<WatchRules, 'percent' | 'monthlyCap'>>): void;
  onNotify(notify: boolean): void;
}

const percents = [1, 2, 3, 5, 10, 15, 20, 30];
const caps = [0, 10, 20, 50, 100, 200, 500, 1000, 2000];

/** How often prices are checked, how many calls it may take, and when the user is told: a fold that says it in short. */
export function WatchSettings({ settings, calls, denied, onRhythm, onChange, onNotify }: WatchSettingsProps) {
  const { every, percent, monthlyCap, notify } = settings;
  return (
    <details class="watch-settings">
      <summary>
        {t('watch.settings')} <span class="soft">{rulesWords(settings)}</span>
      </summary>
      <div class="watch-settings-fields">
        <Labelled label={t('watch.rhythm')}>
          {(id) => (
            <select
              id={id}
              class="field"
              value={every}
              onChange={({ currentTarget }) => {
                const wanted = watchRhythms.find((each) => each === currentTarget.value);
                if (wanted) onRhythm(wanted);
              }}
            >
              {watchRhythms.map((each) => (
                <option key={each} value={each}>
                  {rhythmWords(each, calls[each])}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <div data-limit>
          <NumberChoice
            label={t('watch.cap')}
            values={caps}
            value={monthlyCap}
            words={(cap) => (cap === 0 ? t('watch.capZero') : t('watch.capOf', { count: cap }))}
            onChange={(cap) => onChange({ monthlyCap: cap })}
          />
        </div>
        <NumberChoice
          label={t('watch.percent')}
          values={percents}
          value={percent}
          words={(each) => formatPercent(each / 100)}
          onChange={(each) => onChange({ percent: each })}
        />
      </div>
      <SwitchRow words={t('watch.notify')} about={t('watch.notifyAbout')} on={notify} onChange={onNotify} />
      {denied && (
        <p class="watch-trouble small" role="alert">
          {t('watch.notifyDenied')}
        </p>
      )}
    </details>
  );
}

/** The rules in few words, as the closed fold says them. */
const rulesWords = ({ every, monthlyCap }: WatchRules): string =>
  [t(`watch.rhythm.${every}`), t('watch.capOf', { count: monthlyCap })].join(' · ');

function rhythmWords(rhythm: WatchRhythm, calls: number): string {
  const every = t(`watch.rhythm.${rhythm}`);
  return calls > 0 ? t('watch.rhythm.costs', { every, count: calls }) : every;
}
