import { errorActions, type ErrorAction, type StoredError } from '@/utils/errors';
import type { CatalogEntry } from '@/utils/providers/provider';
import type { SearchState } from '@/utils/search/search-state';
import { ConsentCard, type ConsentTerms } from './consent-card';
import { ErrorCard } from './error-card';
import { WaitingCard } from './waiting-card';

export interface TroubleProps {
  error: StoredError;
  /** The search that did not go on. */
  state?: SearchState;
  /** Who was asked. */
  entry?: CatalogEntry;
  /** What would be sent to whom; absent where nothing leaves the device. */
  consent?: ConsentTerms;
  /** The picture as it is sent, once it is prepared. */
  picture?: Blob;
  onAction(action: ErrorAction): void;
  /** Agrees that the picture goes to the service, and sends it. */
  onAgree(): void;
}

/** Why a search did not go on: the question for consent, or what failed. */
export function Trouble({ error, state, entry, consent, picture, onAction, onAgree }: TroubleProps) {
  const size = state?.picture;
  const action = (errorActions as Record<string, ErrorAction>)[error.code];
  if (action === 'agree' && entry && consent) {
    return (
      <ConsentCard entry={entry} terms={consent} picture={picture} onCrop={() => onAction('look')} onAgree={onAgree} />
    );
  }
  if (action === 'look' && entry && picture && size) {
    return (
      <WaitingCard
        entry={entry}
        picture={picture}
        size={size}
        byAddress={!!consent?.addressGoes}
        onCrop={() => onAction('look')}
        onSearch={() => onAction('retry')}
      />
    );
  }
  // A wait is counted from when the search failed; a further page's error carries no time of its own.
  const since = error === state?.error ? state.stageStartedAt : undefined;
  return <ErrorCard error={error} entry={entry} since={since} onAction={onAction} />;
}
