import { useRef } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { Chips, type Chip } from './chips';

interface InsightsChoiceProps {
  loaded: number;
  left: number;
  chips: readonly Chip[];
  onList(): void;
}

/** What was chosen in the charts and what it leaves, always in view, with the way to those offers. */
export function InsightsChoice({ loaded, left, chips, onList }: InsightsChoiceProps) {
  const place = useRef<HTMLDivElement>(null);
  const on = chips.length > 0;
  return (
    <div ref={place} class={on ? 'insights-choice on' : 'insights-choice'} tabIndex={-1}>
      <p role="status">{on ? t('refine.passed', { passed: left, loaded }) : t('insights.press', { count: loaded })}</p>
      {on && (
        <button type="button" class="button primary" onClick={onList}>
          {t('insights.show', { count: left })}
        </button>
      )}
      <Chips label={t('refine.on')} chips={chips} onEmptied={() => place.current?.focus()} />
    </div>
  );
}
