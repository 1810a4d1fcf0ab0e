import { vi } from 'vitest';
import type * as database from '@/utils/db';
import type { SearchPage, SearchRequest } from '@/utils/providers/provider';
import type * as presses from '@/utils/workspace/batch/batch-presses';
import type * as runner from '@/utils/workspace/batch/run-batches';

/** A call that a worker has sent and that the service has not answered yet. */
export interface Sent {
  /** The picture that was asked about. */
  sha256: string;
  answer(): void;
  /** `seconds`: how long the service wants to be left alone, of `service-rate`. */
  fail(code: 'service-down' | 'service-lost' | 'service-credits' | 'service-rate', seconds?: number): void;
}

/** One life of the background worker, with a memory of its own; the database outlives it. */
export interface WorkerLife {
  runner: typeof runner;
  presses: typeof presses;
  /** Stops it as the browser does: nothing that it was at goes on. */
  kill(): void;
}

const page = (request: SearchRequest): SearchPage => ({
  offers: [{ id: `of ${request.picture.sha256}`, title: '', url: '', origin: 'service', supplier: {} }],
  page: 1,
  cost: { amount: '4.5', unit: 'credits' },
});

/**
 * Starts a worker: the modules of the runner anew, and in place of the service a list of what was sent. Node draws no
 * pictures, so a picture is what its bytes say.
 */
export async function startWorker(sent: Sent[]): Promise<WorkerLife> {
  vi.resetModules();
  const life = { dead: false };
  const never = new Promise<never>(() => undefined);
  const alive = <T>(work: () => Promise<T>): Promise<T> => (life.dead ? never : work());
  vi.doMock('@/utils/db', async (original) => {
    const real: typeof database = await original();
    return { ...real, db: () => alive(() => real.db().then((database) => alive(() => Promise.resolve(database)))) };
  });
  vi.doMock('@/utils/search/heartbeat', () => ({ withHeartbeat: (work: () => Promise<unknown>) => work() }));
  vi.doMock('@/utils/search/single-send', () => ({ sendOnce: () => Promise.resolve() }));
  vi.doMock('@/utils/search/provider-setup', () => ({
    readSetup: () => Promise.resolve({ context: { credentials: {}, options: {} }, agreedAt: 'then' }),
    isAnyServiceSetUp: () => Promise.resolve(true),
    checkCredentials: () => undefined,
    checkConsent: () => undefined,
    checkPermission: () => Promise.resolve(),
  }));
  vi.doMock('@/utils/search/run-photo-checks', () => ({
    runPhotoChecks: () => Promise.resolve({ stage: 'ended', done: 0, total: 0 }),
  }));
  vi.doMock('@/utils/image/thumbnail', () => ({ makeThumbnail: (blob: Blob) => Promise.resolve(blob) }));
  vi.doMock('@/utils/image/prepare', () => ({
    preparePicture: async (blob: Blob) => {
      const text = await blob.text();
      if (text === 'broken') {
        const { FindError } = await import('@/utils/errors');
        throw new FindError('picture-broken');
      }
      return { blob, width: 400, height: 300, sha256: text, notes: [] };
    },
  }));
  const { FindError } = await import('@/utils/errors');
  const { linkfoxEntry: entry } = await import('@/utils/providers/linkfox/entry');
  vi.doMock('@/utils/providers/index', () => ({
    loadProvider: () =>
      Promise.resolve({
        entry,
        search: (request: SearchRequest) =>
          new Promise<SearchPage>((resolve, reject) => {
            const { sha256 } = request.picture;
            const ended = (end: () => void) => void (life.dead || end());
            sent.push({
              sha256,
              answer: () => ended(() => resolve(page(request))),
              fail: (code, seconds = 1) =>
                ended(() => reject(new FindError(code, code === 'service-rate' ? { seconds } : { said: '500' }))),
            });
          }),
      }),
  }));
  return {
    runner: await import('@/utils/workspace/batch/run-batches'),
    presses: await import('@/utils/workspace/batch/batch-presses'),
    kill: () => void (life.dead = true),
  };
}
