import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';

export interface DeleteProps {
  /** How far it is; a failed one says why. */
  state?: 'working' | { failed: string };
  /** Saves the settings as a file. */
  onExport(): void;
  onDelete(): void;
}

/** Deletes everything, in two presses: it cannot be undone, so the second one says what goes. */
export function DeleteEverything({ state, onExport, onDelete }: DeleteProps) {
  const [asked, setAsked] = useState(false);
  const question = useRef<HTMLHeadingElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const before = useRef(asked);
  useEffect(() => {
    if (before.current === asked) return;
    before.current = asked;
    (asked ? question : first).current?.focus();
  }, [asked]);
  if (!asked) {
    return (
      <button ref={first} type="button" class="button danger" onClick={() => setAsked(true)}>
        {t('delete.open')}
      </button>
    );
  }
  const working = state === 'working';
  return (
    <div class="delete-card" role="group" aria-labelledby="delete-question">
      <h3 id="delete-question" ref={question} tabIndex={-1}>
        <Icon name="warning" />
        {t('delete.question')}
      </h3>
      <ul>
        <li>{t('delete.goes')}</li>
        <li>{t('delete.rights')}</li>
        <li>{t('delete.running')}</li>
        <li>{t('delete.cap')}</li>
        <li>{t('delete.stays')}</li>
      </ul>
      <p>
        <button type="button" class="button link" onClick={onExport}>
          {t('delete.export')}
        </button>
      </p>
      <p class="options-buttons">
        <button type="button" class="button danger" aria-disabled={working} onClick={() => working || onDelete()}>
          {t(working ? 'delete.working' : 'delete.now')}
        </button>
        <button type="button" class="button" aria-disabled={working} onClick={() => working || setAsked(false)}>
          {t('delete.keep')}
        </button>
      </p>
      {typeof state === 'object' && (
        <p class="field-error" role="alert">
          {t('delete.failed', { detail: state.failed })}
        </p>
      )}
    </div>
  );
}
