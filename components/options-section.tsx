import type { ComponentChildren } from 'preact';

interface OptionsSectionProps {
  /** Its address within the page. */
  id: string;
  words: string;
  about?: string;
  /** Stands beside the title. */
  action?: ComponentChildren;
  children: ComponentChildren;
}

/** One titled part of the options page. */
export function OptionsSection({ id, words, about, action, children }: OptionsSectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <div class="options-head">
        <h2 id={`${id}-title`}>{words}</h2>
        {action}
      </div>
      {about && <p class="soft">{about}</p>}
      <div class="options-card">{children}</div>
    </section>
  );
}
