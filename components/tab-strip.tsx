import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
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
  return (
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
  );
}
