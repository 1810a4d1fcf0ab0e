import { useEffect, useState } from 'preact/hooks';
import type { CatalogEntry } from '@/utils/providers/provider';
import { keptCategories } from '@/utils/search/kept-categories';
import { takesCategory, type SeenCategory } from '@/utils/search/seen-categories';

const none: readonly SeenCategory[] = [];

/** The categories of earlier answers, read once a source is chosen that can be asked for one. */
export function useKeptCategories(chosen: CatalogEntry | undefined, isPrivate: boolean): readonly SeenCategory[] {
  const [kept, setKept] = useState(none);
  const wanted = !isPrivate && !!chosen && takesCategory(chosen.capabilities);
  useEffect(() => {
    if (!wanted) return;
    keptCategories().then(setKept, (error: unknown) => console.error('Kept answers could not be read:', error));
  }, [wanted]);
  return wanted ? kept : none;
}
