import { FindError, type StoredError } from '../../../errors';
import type { ImportAnswer, ImportRequest, ImportResults } from './import-messages';

/** An import that a worker of its own does. */
export interface ImportClient {
  /** Rejects with a `FindError`, or with an `AbortError` where the import was cancelled. */
  ask<Kind extends ImportRequest['kind']>(
    request: Extract<ImportRequest, { kind: Kind }>,
  ): Promise<ImportResults[Kind]>;
  /** Ends it; what was not done in whole is not done at all. */
  close(): void;
}

/** Starts the worker. `onProgress` is told how far the request under way is. */
export function startImport(address: string, onProgress: (done: number, total: number) => void): ImportClient {
  const worker = new Worker(address);
  const waiting = new Map<number, { resolve(value: never): void; reject(error: Error): void }>();
  let asked = 0;
  const failAll = () => {
    for (const { reject } of waiting.values()) reject(new FindError('import-stopped'));
    waiting.clear();
  };
  worker.onmessage = ({ data: answer }: MessageEvent<ImportAnswer>) => {
    if ('done' in answer) return onProgress(answer.done, answer.total);
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) asker?.reject(errorOf(answer.error));
    else asker?.resolve(answer.value as never);
  };
  worker.onerror = failAll;
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        const id = asked++;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ ...request, id });
      }),
    close() {
      worker.terminate();
      failAll();
    },
  };
}

function errorOf({ code, params, detail }: StoredError): Error {
  if (code === 'unknown' && /abort|cancelled/i.test(detail ?? '')) return new DOMException(detail, 'AbortError');
  return new FindError(code, params);
}
