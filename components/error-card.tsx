import type { ComponentChildren } from 'preact';
import { errorActions, type ErrorAction, type StoredError } from '@/utils/errors';
import { hasMessage, t } from '@/utils/i18n/t';
import { Icon } from './icon';
import './error-card.css';

interface ErrorCardProps {
  error: StoredError;
  /** Called with the one action of this error. */
  onAction(action: ErrorAction): void;
  children?: ComponentChildren;
}

/** A failure in place of what failed: a sentence, one button, and the detail for a report where there is one. */
export function ErrorCard({ error, onAction, children }: ErrorCardProps) {
  // A stored error may come from another version, with a code that this one lacks.
  const action: ErrorAction = (errorActions as Record<string, ErrorAction>)[error.code] ?? 'retry';
  const key = `error.${error.code}`;
  return (
    <div class="error-card" role="alert">
      <Icon name="warning" />
      <div>
        <p>{hasMessage(key) ? t(key, error.params) : t('error.unknown', { detail: error.detail ?? error.code })}</p>
        {action !== 'none' && (
          <button type="button" class="button" onClick={() => onAction(action)}>
            {t(`action.${action}`)}
          </button>
        )}
        {error.detail && error.detail !== error.params?.detail && (
          <details>
            <summary class="small soft">{t('error.detail')}</summary>
            <code class="small">{error.detail}</code>
          </details>
        )}
        {children}
      </div>
    </div>
  );
}
