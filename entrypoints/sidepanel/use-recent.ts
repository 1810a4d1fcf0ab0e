import { useEffect, useState } from 'preact/hooks';
import type { RecentSearch } from '@/components/recent-searches';
import { readPicture, recentSearches } from '@/utils/search/read-search';

const shown = 5;

/** Recent searches with their small pictures, read while `wanted`. */
export function useRecent(wanted: boolean): RecentSearch[] {
  const [recent, setRecent] = useState<RecentSearch[]>([]);

  useEffect(() => {
    if (!wanted) return;
    let current = true;
    const urls: string[] = [];
    const read = async () => {
      const states = await recentSearches(shown);
      const searches = await Promise.all(
        states.map(async (state) => {
          const blob = await readPicture(state, 'thumbnail');
          const pictureUrl = blob && URL.createObjectURL(blob);
          if (pictureUrl) urls.push(pictureUrl);
          return { state, pictureUrl };
        }),
      );
      if (current) setRecent(searches);
    };
    read().catch((error: unknown) => console.error('Recent searches could not be read:', error));
    return () => {
      current = false;
      urls.forEach((url) => URL.revokeObjectURL(url));
    };
  }, [wanted]);

  return recent;
}
