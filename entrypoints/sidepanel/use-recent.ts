import { useEffect, useState } from 'preact/hooks';
import { readRecent, type RecentSearch } from '@/utils/search/read-recent';

/** Recent searches, read when they become `wanted`. */
export function useRecent(wanted: boolean): RecentSearch[] {
  const [recent, setRecent] = useState<RecentSearch[]>([]);
  useEffect(() => {
    if (!wanted) return;
    readRecent(5).then(setRecent, (error: unknown) => console.error('Recent searches could not be read:', error));
  }, [wanted]);
  return recent;
}
