import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { barId, type InsightBar } from '@/utils/sourcing/insight-bar';
import type { CountedBar } from '@/utils/sourcing/insights';
import { t } from '@/utils/i18n/t';
import { barWords } from './insight-words';

interface InsightBarsProps {
  /** What the chart is called. */
  label: string;
  class: string;
  bars: readonly CountedBar[];
  chosen: readonly InsightBar[];
  onPress(bar: InsightBar): void;
  /** What is seen of each button, hidden from assistive technology: its name says all of it. */
  children(bar: CountedBar, chosen: boolean): ComponentChildren;
}

/**
 * The bars of a chart as buttons: a press shows only the offers of that bar. The tab key reaches one of them, the arrows go
 * on from there. A bar without offers says so and does nothing.
 */
export function InsightBars({ label, bars, chosen, onPress, children, ...rest }: InsightBarsProps) {
  const group = useRef<HTMLDivElement>(null);
  const isChosen = ({ bar }: CountedBar) => chosen.some((each) => barId(each) === barId(bar));
  const reachable = Math.max(
    bars.findIndex((each) => isChosen(each)),
    0,
  );
  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const buttons = [...(group.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = step && buttons[step(at, buttons.length)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div ref={group} class={rest.class} role="group" aria-label={label} onKeyDown={onKey}>
      {bars.map((each, index) => (
        <button
          key={barId(each.bar)}
          type="button"
          tabIndex={index === reachable ? 0 : -1}
          aria-pressed={isChosen(each)}
          aria-disabled={each.count === 0 || undefined}
          onClick={() => each.count > 0 && onPress(each.bar)}
        >
          <span class="unseen">{t('insights.bar', { name: barWords(each.bar), count: each.count })}</span>
          {children(each, isChosen(each))}
        </button>
      ))}
    </div>
  );
}

const steps: Record<string, (index: number, count: number) => number> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowDown: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index - 1 + count) % count,
  ArrowUp: (index, count) => (index - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};
