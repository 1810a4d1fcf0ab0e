import type { ComponentChildren } from 'preact';
import type { MessageKey } from '@/utils/i18n/messages';
import { t } from '@/utils/i18n/t';
import './options.css';

interface PageFrameProps {
  /** Stands beside the product's name. */
  title: string;
  /** Names the page to the styles. */
  class?: string;
  /** The way to the page that belongs to it. */
  action: ComponentChildren;
  /** Its parts by their addresses within the page, each an `OptionsSection`. */
  sections: readonly (readonly [id: string, words: MessageKey])[];
  /** A link after those to the sections. */
  further?: ComponentChildren;
  children: ComponentChildren;
}

/** A page of titled sections, with links to each. */
export function PageFrame({ title, class: name, action, sections, further, children }: PageFrameProps) {
  return (
    <div class={name ? `options ${name}` : 'options'}>
      <header>
        <img src="/icon/48.png" width="32" height="32" alt="" />
        <h1>
          {t('app.name')} <span class="soft">{title}</span>
        </h1>
        {action}
      </header>
      <nav aria-label={t('options.sections')}>
        {sections.map(([id, words]) => (
          <a key={id} href={`#${id}`}>
            {t(words)}
          </a>
        ))}
        {further}
      </nav>
      {children}
    </div>
  );
}
