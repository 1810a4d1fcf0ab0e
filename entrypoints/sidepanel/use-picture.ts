import { useEffect, useState } from 'preact/hooks';
import { readPicture } from '@/utils/search/read-search';
import type { SearchState } from '@/utils/search/search-state';

/** An object address of the query picture once it is prepared, given back when it is no longer shown. */
export function usePicture(state: SearchState | undefined): string | undefined {
  const [picture, setPicture] = useState<{ of: string; url: string }>();
  const ready = state?.picture?.sha256;

  useEffect(() => {
    if (!state || !ready) return setPicture(undefined);
    let current = true;
    let url: string | undefined;
    void readPicture(state, 'prepared').then(
      (blob) => {
        if (!current || !blob) return;
        url = URL.createObjectURL(blob);
        setPicture({ of: ready, url });
      },
      (error: unknown) => console.error('The picture could not be read:', error),
    );
    return () => {
      current = false;
      if (url) URL.revokeObjectURL(url);
    };
  }, [state?.id, ready]);

  return picture && picture.of === ready ? picture.url : undefined;
}
