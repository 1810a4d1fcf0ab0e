import { useRef, useState } from 'preact/hooks';
import type { LogInProgress, LogInWay } from '@/components/service-view';
import { FindError, toStoredError } from '@/utils/errors';
import { t } from '@/utils/i18n/t';
import { logInByCode, logInByWindow, openLogInTab } from './log-in';

export interface LogInControl {
  progress?: LogInProgress;
  forget(): void;
  /** Logs in the chosen way once `ready` (what is needed for it is saved) says that the browser lets us call the service. */
  start(way: LogInWay, ready: Promise<boolean>): Promise<string | undefined>;
}

/** A login under way. `start` resolves with words on what was done, and leaves a failure in `progress`. */
export function useLogIn(): LogInControl {
  const [progress, setProgress] = useState<LogInProgress>();
  /** The `state` of the login that was last opened in a tab. */
  const tabState = useRef<string | undefined>(undefined);

  const run = async (way: LogInWay): Promise<string | undefined> => {
    if (way.kind === 'tab') {
      tabState.current = await openLogInTab(way.redirectUri);
      return undefined;
    }
    if (way.kind === 'window') await logInByWindow();
    else await logInByCode(way.pasted, way.redirectUri, tabState.current);
    return t('login.done');
  };

  return {
    progress,
    forget: () => setProgress(undefined),
    async start(way, ready) {
      setProgress({ state: 'running', way: way.kind });
      try {
        if (!(await ready)) throw new FindError('permission-needed');
        const words = await run(way);
        setProgress(way.kind === 'tab' ? { state: 'opened' } : undefined);
        return words;
      } catch (error) {
        setProgress({ state: 'failed', error: toStoredError(error) });
        return undefined;
      }
    },
  };
}
