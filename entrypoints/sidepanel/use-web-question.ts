import { useEffect, useState } from 'preact/hooks';
import { keepWorkerUp } from '@/utils/keep-worker-up';
import type { WebContent } from '@/utils/providers/model-studio/web-pictures';
import type { SearchState } from '@/utils/search/search-state';
import { readContent } from '@/utils/web-pictures/web-content';
import { watchWeb } from '@/utils/web-pictures/web-record';
import { isWebRunning, type WebState } from '@/utils/web-pictures/web-state';
import { isSamePicture } from './use-rows';

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
  if (!state || !isSamePicture(state.about, search)) return {};
  return { state, ...(read?.of === state.id && read.content ? { content: read.content } : {}) };
}
