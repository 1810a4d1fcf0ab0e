import { useEffect, useState } from 'preact/hooks';
import { readChecks, type ChecksProgress } from '@/utils/search/photo-checks';
import type { SearchState } from '@/utils/search/search-state';
import type { KeptCheck, PhotoChecks } from '@/utils/sourcing/photo-check';

type Progress = Omit<ChecksProgress, 'resumed'>;

export interface FoundChecks {
  photos: PhotoChecks;
  /** Absent before the checks of this search began. */
  progress?: Progress;
  /** True once what is kept was read. */
  known: boolean;
}

const none: PhotoChecks = new Map();

/**
 * The photo checks of the search whose rows are shown, as they come in.
 *
 * @param latest how far the last checks have come; of another search it is left out
 */
export function useChecks(of: SearchState | undefined, latest: Progress | undefined): FoundChecks {
  const [found, setFound] = useState<{ of: string; photos: PhotoChecks }>();
  const progress = latest?.searchId === of?.id ? latest : undefined;

  useEffect(() => {
    if (!of) return;
    let current = true;
    readChecks(of).then(
      (checks) =>
        current &&
        setFound((before) => ({ of: of.id, photos: joined(before?.of === of.id ? before.photos : none, checks) })),
      (error: unknown) => console.error('The photo checks could not be read:', error),
    );
    return () => void (current = false);
  }, [of?.id, progress?.stage, progress?.done]);

  const own = found && found.of === of?.id ? found.photos : undefined;
  return { photos: own ?? none, progress, known: own !== undefined };
}

/** What was known stays the same object, so that cards whose check did not change are not drawn again. */
function joined(before: PhotoChecks, checks: readonly KeptCheck[]): PhotoChecks {
  if (checks.length === before.size) return before;
  return new Map(checks.map((check) => [check.offerId, before.get(check.offerId) ?? check]));
}
