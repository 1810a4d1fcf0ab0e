import { useEffect, useState } from 'preact/hooks';
import { plainLook, sameLook } from '@/utils/image/look';
import { keepWorkerUp } from '@/utils/keep-worker-up';
import type { WebContent } from '@/utils/providers/model-studio/web-pictures';
import { samePicture } from '@/utils/search/same-picture';
import type { SearchState } from '@/utils/search/search-state';
import { readContent } from '@/utils/web-pictures/web-content';
import { watchWeb } from '@/utils/web-pictures/web-record';
import { isWebRunning, type WebState } from '@/utils/web-pictures/web-state';

/**
 * The window's question to the web as far as it asks about this search's picture, and what has come of it. The worker is
 * kept at work while one is running.
 */
export function useWebQuestion(windowId: number, search: SearchState): { state?: WebState; content?: WebContent } {
  const [state, setState] = useState<WebState>();
  const [read, setRead] = useState<{ of: string; content?: WebContent }>();
  useEffect(() => watchWeb(windowId, setState), [windowId]);
  useEffect(
    () => keepWorkerUp((callback) => watchWeb(windowId, (now) => callback(!!now && isWebRunning(now.stage)))),
    [windowId],
  );
  useEffect(() => {
    if (!state) return;
    let current = true;
    readContent(state).then(
      (content) => current && setRead({ of: state.id, content }),
      (error: unknown) => console.error('The answer could not be read:', error),
    );
    return () => void (current = false);
  }, [state?.id, state?.revision]);
  if (!state || !isAbout(state, search)) return {};
  return { state, ...(read?.of === state.id && read.content ? { content: read.content } : {}) };
}

/**
 * True where the question asked about what this search looks for: the same bytes, or the same part of the same picture,
 * which each service prepares to bytes of its own.
 */
function isAbout({ about }: WebState, { source, look, picture }: SearchState): boolean {
  if (about.picture && about.picture.sha256 === picture?.sha256) return true;
  return samePicture(about.source, source) && sameLook(about.look ?? plainLook, look ?? plainLook);
}
