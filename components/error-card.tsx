import type { ComponentChildren } from 'preact';
import { errorActions, outcomeOf, type ErrorAction, type StoredError } from '@/utils/errors';
import type { CatalogEntry } from '@/utils/providers/provider';
import { hasMessage, t } from '@/utils/i18n/t';
import { isPaid } from '@/utils/providers/catalog';
import { withCost } from './cost';
import { Icon } from './icon';
import './error-card.css';

interface ErrorCardProps {
  error: StoredError;
  /** Who was asked, where the error is that of a search: a press that sends again then says what it costs. */
  entry?: CatalogEntry;
  /** Called with the one action of this error. */
  onAction(action: ErrorAction): void;
  children?: ComponentChildren;
}

/** A failure in place of what failed: a sentence, one button, and the detail for a report where there is one. */
export function ErrorCard({ error, entry, onAction, children }: ErrorCardProps) {
  // A stored error may come from another version, with a code that this one lacks.
  const action: ErrorAction = (errorActions as Record<string, ErrorAction>)[error.code] ?? 'retry';
  const key = `error.${error.code}`;
  const paid = !!entry && isPaid(entry);
  const sends = paid && (action === 'retry' || action === 'wait');
  const open = paid && outcomeOf(error) === 'unknown';
  return (
    <div class="error-card" role="alert">
      <Icon name="warning" />
      <div>
        <p>{hasMessage(key) ? t(key, error.params) : t('error.unknown', { detail: error.detail ?? error.code })}</p>
        {open && !error.code.startsWith('interrupted-') && <p class="error-open">{t('error.onlyThisPress')}</p>}
        {action !== 'none' && (
          <button type="button" class="button" onClick={() => onAction(action)}>
            {sends ? withCost(t(open ? 'action.sendAgain' : `action.${action}`), entry?.cost) : t(`action.${action}`)}
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
