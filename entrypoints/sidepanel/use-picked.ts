import { useEffect, useState } from 'preact/hooks';
import { watchPicked, type PickedPicture, type PickedPictures } from '@/utils/search/picked-pictures';
import type { SearchState } from '@/utils/search/search-state';

const none: readonly PickedPicture[] = [];

/** The pictures that lay where the user pressed, besides the one that is searched. */
export function usePicked(windowId: number, state: SearchState | undefined): readonly PickedPicture[] {
  const [picked, setPicked] = useState<PickedPictures>();
  useEffect(() => watchPicked(windowId, setPicked), [windowId]);
  const { id, index } = state?.pick ?? {};
  return picked && picked.id === id ? picked.pictures.filter((picture) => picture.index !== index) : none;
}
