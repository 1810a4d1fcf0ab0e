import { errorActions, type ErrorAction, type StoredError } from '@/utils/errors';
import type { CatalogEntry } from '@/utils/providers/provider';
import { ConsentCard, type ConsentTerms } from './consent-card';
import { ErrorCard } from './error-card';

export interface TroubleProps {
  error: StoredError;
  /** Who was asked. */
  entry?: CatalogEntry;
  /** What would be sent to whom; absent where nothing leaves the device. */
  consent?: ConsentTerms;
  onAction(action: ErrorAction): void;
  /** Agrees that the picture goes to the service, and sends it. */
  onAgree(): void;
}

/** Why a search did not go on: the question for consent, or what failed. */
export function Trouble({ error, entry, consent, onAction, onAgree }: TroubleProps) {
  const asks = (errorActions as Record<string, ErrorAction>)[error.code] === 'agree';
  return asks && entry && consent ? (
    <ConsentCard entry={entry} terms={consent} onAgree={onAgree} />
  ) : (
    <ErrorCard error={error} entry={entry} onAction={onAction} />
  );
}
