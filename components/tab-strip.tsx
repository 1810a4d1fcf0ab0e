import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import './tab-strip.css';

/** One view of the panel besides the results. */
export interface PanelTab {
  id: string;
  /** Its name on the strip, with a count where it has one. */
  words: string;
  /** What a screen reader calls it, where the words are no words. */
  label?: string;
  content: ComponentChildren;
}

/** The id of the tab that holds the offers; it is always there. */
export const resultsTab = 'results';

/** The ids that join a tab and what it shows, for assistive technology. */
export const tabId = (id: string) => `tab-${id}`;
export const tabPanelId = (id: string) => `tab-panel-${id}`;

interface TabStripProps {
  tabs: readonly Pick<PanelTab, 'id' | 'words' | 'label'>[];
  shown: string;
  onTab(id: string): void;
}

/** The panel's views, one of them shown. The tab key reaches the one that is shown, the arrows change it. */
export function TabStrip({ tabs, shown, onTab }: TabStripProps) {
  const strip = useRef<HTMLDivElement>(null);
  const show = (index: number) => {
    const next = tabs[(index + tabs.length) % tabs.length];
    if (!next) return;
    onTab(next.id);
    strip.current?.querySelector<HTMLElement>(`#${tabId(next.id)}`)?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ id }) => id === shown);
    // In a language written from the right the next tab lies to the left.
    const right = document.dir === 'rtl' ? -1 : 1;
    const target = { ArrowRight: at + right, ArrowLeft: at - right, Home: 0, End: tabs.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    show(target);
  };
  const hidden = useHidden(strip, shown, tabs.map(({ words }) => words).join('\n'));
  return (
    <div class="tab-frame">
      <div ref={strip} class="tab-strip" role="tablist" aria-label={t('tabs.label')} onKeyDown={onKey}>
        {tabs.map(({ id, words, label }) => (
          <button
            key={id}
            id={tabId(id)}
            type="button"
            role="tab"
            aria-selected={id === shown}
            aria-controls={id === shown ? tabPanelId(id) : undefined}
            tabIndex={id === shown ? 0 : -1}
            onClick={() => onTab(id)}
          >
            {label ? (
              <>
                <span aria-hidden="true">{words}</span>
                <span class="unseen">{label}</span>
              </>
            ) : (
              words
            )}
          </button>
        ))}
      </div>
      {sides.map(
        (side) =>
          hidden[side] && (
            // The keys and a screen reader have the tabs themselves.
            <button
              key={side}
              type="button"
              class={`tab-more ${side}`}
              tabIndex={-1}
              aria-hidden="true"
              onClick={() => scrollOn(strip.current!, side)}
            >
              <Icon name="back" />
            </button>
          ),
      )}
    </div>
  );
}

const sides = ['left', 'right'] as const;
type Side = (typeof sides)[number];

/** As much of the neighbour is in view as of a tab that can be pressed, and clear of the arrow. */
const neighbour = 44;

/** Keeps the chosen tab in view, and tells on which sides of the strip more tabs are out of view. */
function useHidden(strip: { current: HTMLElement | null }, shown: string, words: string): Record<Side, boolean> {
  const [hidden, setHidden] = useState<Record<Side, boolean>>({ left: false, right: false });
  const look = () => {
    const { scrollLeft, scrollWidth, clientWidth } = strip.current!;
    const most = scrollWidth - clientWidth;
    // Where the text runs from the right, the start is 0 and the end is below it.
    const passed = document.dir === 'rtl' ? most + scrollLeft : scrollLeft;
    const now = { left: passed > 1, right: passed < most - 1 };
    setHidden((before) => (before.left === now.left && before.right === now.right ? before : now));
  };
  const reveal = () => {
    const tab = strip.current?.querySelector<HTMLElement>('[aria-selected=true]');
    if (!tab) return;
    const [own, whole] = [tab.getBoundingClientRect(), strip.current!.getBoundingClientRect()];
    const [before, after] = [own.left - neighbour - whole.left, own.right + neighbour - whole.right];
    // The strip alone is scrolled: the page stays where it is read.
    if (before < 0) strip.current!.scrollLeft += before;
    else if (after > 0) strip.current!.scrollLeft += Math.min(after, before);
    look();
  };
  useLayoutEffect(reveal, [shown, words]);
  useEffect(() => {
    const element = strip.current!;
    const sized = new ResizeObserver(reveal);
    sized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, []);
  return hidden;
}

function scrollOn(strip: HTMLElement, side: Side): void {
  strip.scrollBy({ left: (side === 'left' ? -0.7 : 0.7) * strip.clientWidth });
}
