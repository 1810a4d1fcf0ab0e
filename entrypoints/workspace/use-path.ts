import { useCallback, useEffect, useState } from 'preact/hooks';
import type { WorkspacePath } from '@/utils/workspace/open-workspace';

/** The place of the page that its address names, in parts, and a way to another one. */
export function usePath(): [readonly string[], (path: WorkspacePath) => void] {
  const [path, setPath] = useState(present);
  useEffect(() => {
    const listener = () => setPath(present());
    window.addEventListener('hashchange', listener);
    return () => window.removeEventListener('hashchange', listener);
  }, []);
  const go = useCallback((next: WorkspacePath) => void (location.hash = next), []);
  return [path, go];
}

/** An address that was typed by hand may hold anything; what cannot be decoded stays as it is. */
const present = (): readonly string[] => location.hash.replace(/^#/, '').split('/').map(decoded).filter(Boolean);

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
