import type { ComponentChildren } from 'preact';
import type { StoredError } from '@/utils/errors';
import { t } from '@/utils/i18n/t';
import { Icon, type IconName } from './icon';
import { SaidBar, type Said } from './said-bar';
import './workspace-frame.css';

interface WorkspaceFrameProps {
  /** The sections that there are, with the ids of their addresses. */
  sections: readonly { id: string; words: string; icon: IconName }[];
  /** The id of the section that is shown. */
  shown: string;
  /** Nothing of a private window is kept: its page says so in place of a section. */
  isPrivate: boolean;
  said?: Said;
  failed?: StoredError;
  /** Takes away what was said. */
  onHush(): void;
  onOptions(): void;
  /** The section. */
  children: ComponentChildren;
}

/** The full page: its sections beside (narrow: above) the one that is shown, and what was just done below. */
export function WorkspaceFrame(props: WorkspaceFrameProps) {
  const { sections, shown } = props;
  return (
    <div class="workspace">
      <header class="workspace-side">
        <p class="workspace-name">
          <img src="/icon/48.png" width="24" height="24" alt="" />
          {t('app.name')}
        </p>
        <nav aria-label={t('workspace.sections')}>
          {sections.map(({ id, words, icon }) => (
            <a key={id} href={`#${id}`} aria-current={id === shown ? 'page' : undefined}>
              <Icon name={icon} />
              {words}
            </a>
          ))}
        </nav>
        <button type="button" class="button quiet workspace-options" onClick={props.onOptions}>
          <Icon name="gear" />
          {t('popup.options')}
        </button>
      </header>
      <main class="workspace-main">
        <h1 class="unseen">{sections.find(({ id }) => id === shown)?.words}</h1>
        {props.isPrivate ? <p class="workspace-private">{t('workspace.private')}</p> : props.children}
      </main>
      <SaidBar said={props.said} failed={props.failed} onHush={props.onHush} />
    </div>
  );
}
