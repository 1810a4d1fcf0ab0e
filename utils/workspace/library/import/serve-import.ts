import { toStoredError } from '../../../errors';
import type { ImportAnswer, ImportRequest, ImportResults } from './import-messages';
import { ImportSession } from './import-session';

/** What a worker's global scope has of use here. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ImportRequest & { id: number }>) => void) | null;
  postMessage(answer: ImportAnswer): void;
}

/** Progress is told no more often than this, ms. */
const tellEvery = 100;

/** Does one import in a worker, so that the page stays at hand; the worker ends with the page. */
export function serveImport(scope: WorkerScope): void {
  let told = 0;
  const session = new ImportSession((done, total) => {
    const now = Date.now();
    if (done < total && now - told < tellEvery) return;
    told = now;
    scope.postMessage({ done, total });
  });
  const answer = async (request: ImportRequest): Promise<ImportResults[keyof ImportResults]> => {
    switch (request.kind) {
      case 'read':
        return session.read(request);
      case 'check':
        return session.check(request);
      case 'problems':
        return session.problems(request);
      case 'commit':
        return session.commit(request);
      case 'cancel':
        return session.cancel();
    }
  };
  scope.onmessage = ({ data: { id, ...request } }) => {
    answer(request as ImportRequest).then(
      (value) => scope.postMessage({ id, value }),
      (error: unknown) => scope.postMessage({ id, error: toStoredError(error) }),
    );
  };
}
