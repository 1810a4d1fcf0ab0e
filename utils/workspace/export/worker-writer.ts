import { browser } from 'wxt/browser';
import { FindError } from '../../errors';
import type { FileHead, FilePart, FileWriter } from './file-writer';
import type { WriterAnswer, WriterRequest } from './writer-messages';

/** A writer that ends with what was begun, also in the middle. */
export type ClosableWriter = FileWriter & { close(): void };

/** Writes a file in a worker of its own. It throws, and what is asked rejects, with `export-failed` when the worker fails. */
export function workerWriter(head: FileHead): ClosableWriter {
  const worker = startWorker();
  const waiting = new Map<number, { resolve(value: boolean | Blob): void; reject(error: FindError): void }>();
  let asked = 0;
  let failure: FindError | undefined;
  const fail = (error: FindError) => {
    failure ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.onmessage = ({ data: answer }: MessageEvent<WriterAnswer>) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('error' in answer) asker?.reject(exportFailed(answer.error));
    else asker?.resolve(answer.value);
  };
  // A worker that could not be loaded says nothing but that.
  worker.onerror = ({ message }) => fail(exportFailed(message));
  const ask = (request: DistributiveOmit<WriterRequest, 'id'>): Promise<boolean | Blob> => {
    if (failure) return Promise.reject(failure);
    const id = asked++;
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.postMessage({ ...request, id });
    });
  };
  const begun = ask({ kind: 'begin', head });
  begun.catch(() => undefined);
  return {
    take: async (part: FilePart) => (await begun, (await ask({ kind: 'take', part })) as boolean),
    end: async () => (await begun, (await ask({ kind: 'end' })) as Blob),
    close() {
      worker.terminate();
      fail(exportFailed('closed'));
    },
  };
}

function startWorker(): Worker {
  try {
    return new Worker(browser.runtime.getURL('/export-worker.js'));
  } catch (error) {
    throw exportFailed(error instanceof Error ? error.message : String(error));
  }
}

type DistributiveOmit<T, K extends keyof T> = T extends unknown ? Omit<T, K> : never;

const exportFailed = (detail: string) => new FindError('export-failed', { detail: detail || 'unknown' });
