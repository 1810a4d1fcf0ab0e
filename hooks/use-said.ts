import { useCallback, useState } from 'preact/hooks';
import type { Said } from '@/components/said-bar';
import { toStoredError, type StoredError } from '@/utils/errors';

/** What a view says below itself, and the ways to say it. */
export interface SaidControl {
  said?: Said;
  failed?: StoredError;
  /** Tells what was just done, with the way back where there is one. */
  say(said: Said): void;
  /** Shows what went wrong; what was said before, and its way back, is there again once that was read. */
  fail(error: unknown): void;
  /** Shows what went wrong with a press that was made elsewhere. */
  tell(failed: StoredError): void;
  hush(): void;
}

/** What was just done or went wrong in a view. */
export function useSaid(): SaidControl {
  const [said, setSaid] = useState<Said>();
  const [failed, setFailed] = useState<StoredError>();
  const say = useCallback((next: Said) => {
    setFailed(undefined);
    setSaid(next);
  }, []);
  const fail = useCallback((error: unknown) => {
    console.error('What was pressed failed:', error);
    setFailed(toStoredError(error));
  }, []);
  const hush = useCallback(() => {
    setFailed((before) => {
      if (!before) setSaid(undefined);
      return undefined;
    });
  }, []);
  return { said, failed, say, fail, tell: setFailed, hush };
}
