import type { ComponentChildren } from 'preact';
import { errorActions, outcomeOf, type ErrorAction, type StoredError } from '@/utils/errors';
import type { ServiceEntry } from '@/utils/providers/provider';
import { t } from '@/utils/i18n/t';
import { isPaid } from '@/utils/providers/catalog';
import { AllowHost } from './allow-host';
import { withCost } from './cost';
import { errorWords } from './error-words';
import { Icon } from './icon';
import { WaitButton } from './wait-button';
import './error-card.css';

interface ErrorCardProps {
  error: StoredError;
  /** Who was asked, where the error is that of a search: a press that sends again then says what it costs. */
  entry?: ServiceEntry;
  /** When it happened, ISO 8601: a wait is counted from then; absent means when it is first shown. */
  since?: string;
  /** Called with the action of this error, or `retry` once what it asks for was done. */
  onAction(action: ErrorAction): void;
  children?: ComponentChildren;
}

/** A failure in place of what failed: a sentence, one button, and the detail for a report where there is one. */
export function ErrorCard({ error, entry, since, onAction, children }: ErrorCardProps) {
  // A stored error may come from another version, with a code that this one lacks.
  const action: ErrorAction = (errorActions as Record<string, ErrorAction>)[error.code] ?? 'retry';
  const paid = !!entry && isPaid(entry);
  const sends = paid && action === 'retry';
  /** The words of a press that asks again, with its cost. */
  const again = (how: 'sendAgain' | 'retry' | 'wait') =>
    paid ? withCost(t(`action.${how}`), entry.cost, entry.usesTokens) : t(`action.${how}`);
  const open = paid && outcomeOf(error) === 'unknown';
  const mended = paid && action !== 'none' && mendedElsewhere.has(action);
  return (
    <div class="error-card" data-code={error.code} role="alert">
      <Icon name="warning" />
      <div>
        <p>{errorWords(error, entry)}</p>
        {open && !error.code.startsWith('interrupted-') && <p class="error-open">{t('error.onlyThisPress')}</p>}
        {action === 'allow-host' ? (
          <AllowHost
            class="button"
            host={String(error.params?.['host'])}
            entry={entry}
            onAllowed={() => onAction('retry')}
          />
        ) : action === 'wait' ? (
          <WaitButton
            key={`${error.code} ${since}`}
            since={since}
            seconds={Number(error.params?.['seconds'])}
            onPress={() => onAction(action)}
          >
            {again(action)}
          </WaitButton>
        ) : (
          action !== 'none' && (
            <button type="button" class="button" onClick={() => onAction(action)}>
              {sends ? again(open ? 'sendAgain' : action) : actionWords(action, entry)}
            </button>
          )
        )}
        {mended && (
          <button type="button" class="button quiet" onClick={() => onAction('retry')}>
            {again('retry')}
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

/** What these lead to is done on another page: the user comes back to the same error, and searches from there. */
const mendedElsewhere: ReadonlySet<ErrorAction> = new Set(['open-options', 'log-in', 'buy-credits', 'allow-address']);

/** Without a page of the service to open, or a login of its own, the options are where the user goes on. */
function actionWords(action: Exclude<ErrorAction, 'none' | 'allow-host'>, entry: ServiceEntry | undefined): string {
  const leads =
    (action === 'log-in' && entry?.login) ||
    (action === 'buy-credits' && entry?.links?.credits) ||
    (action === 'allow-address' && entry?.links?.console);
  const elsewhere = action === 'log-in' || action === 'buy-credits' || action === 'allow-address';
  return t(elsewhere && !leads ? 'action.open-options' : `action.${action}`);
}
