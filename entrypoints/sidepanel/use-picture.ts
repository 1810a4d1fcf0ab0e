import { useEffect, useState } from 'preact/hooks';
import { readPicture } from '@/utils/search/read-search';
import type { SearchState } from '@/utils/search/search-state';

/** The query picture, once it is prepared. */
export function usePicture(state: SearchState | undefined): Blob | undefined {
  const [picture, setPicture] = useState<{ of: string; blob: Blob }>();
  const ready = state?.picture?.sha256;

  useEffect(() => {
    if (!state || !ready || picture?.of === ready) return;
    let current = true;
    readPicture(state, 'prepared').then(
      (blob) => current && blob && setPicture({ of: ready, blob }),
      (error: unknown) => console.error('The picture could not be read:', error),
    );
    return () => void (current = false);
  }, [state?.id, state?.revision, ready]);

  return picture && picture.of === ready ? picture.blob : undefined;
}
