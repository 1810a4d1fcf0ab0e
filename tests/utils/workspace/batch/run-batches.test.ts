import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/utils/db';
import { readBatch, readItems } from '@/utils/workspace/batch/batch-store';
import { batchWith, itemWith } from './batch-fixture';
import { startWorker, type Sent, type WorkerLife } from './worker-life';

// A worker's modules are loaded anew for each of its lives.
vi.setConfig({ testTimeout: 30_000 });

let sent: Sent[];
let open: Sent[];
let worker: WorkerLife;

/** A draft of pictures with these bytes: equal bytes are one question. */
async function draft(pictures: readonly string[]): Promise<void> {
  const database = await db();
  for (const name of ['batches', 'batchItems', 'pictures', 'pages', 'searches', 'answers', 'ledger'] as const)
    await database.clear(name);
  await database.put('batches', batchWith({}));
  for (const [index, bytes] of pictures.entries()) {
    await database.put('batchItems', itemWith({ searchId: `s${index}`, index }));
    await database.put('pictures', new Blob([bytes]), [`s${index}`, 'original']);
  }
}

const start = async () => {
  sent = [];
  worker = await startWorker(sent);
  await worker.runner.workOnBatches();
};
type Press = Exclude<keyof WorkerLife['presses'], 'removeItems'>;
const press = async (name: Press, named?: readonly string[]) => {
  worker.runner.beginAnew('batch');
  await worker.presses[name]('batch', named);
  await worker.runner.workOnBatches();
};
/**
 * Lets everything go on that waits for nothing from outside. Many turns of the event loop between two looks, and not only
 * time: on a busy machine a wait of some ms may end after a single turn.
 */
const settled = async () => {
  let before = '';
  for (let same = 0; same < 4;) {
    await new Promise((done) => setTimeout(done, 4));
    for (let turn = 0; turn < 25; turn++) await new Promise((done) => setImmediate(done));
    // Digests are made by threads beside the loop: these come after those that were asked for before.
    await Promise.all([1, 2, 3, 4].map(() => crypto.subtle.digest('SHA-256', new Uint8Array(8))));
    const now = JSON.stringify([sent.length, await readBatch('batch'), await readItems('batch')]);
    same = now === before ? same + 1 : 0;
    before = now;
  }
};
/** Answers whatever is sent until the batch runs no longer. */
const answerAll = async () => {
  const deadline = Date.now() + 20_000;
  do {
    const count = sent.length;
    open.splice(0).forEach(({ answer }) => answer());
    await settled();
    open.push(...sent.slice(count));
  } while (open.length > 0 || ((await readBatch('batch'))?.stage === 'running' && Date.now() < deadline));
};
/** The call about that picture: which of several goes out first is not said. */
const call = (picture: string) => sent.find(({ sha256 }) => sha256 === picture)!;
const stages = async () => (await readItems('batch')).map(({ stage }) => stage);

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  open = [];
});
afterEach(() => {
  worker.kill();
  vi.useRealTimers();
  vi.doUnmock('@/utils/db');
});

describe('a batch', () => {
  it('reads its pictures before it is begun, and asks nothing', async () => {
    await draft(['a', 'broken', 'c']);
    await start();
    await settled();
    expect(sent).toEqual([]);
    expect(await readItems('batch')).toMatchObject([
      { stage: 'waiting', ready: { picture: { sha256: 'a' } } },
      { stage: 'failed', error: { code: 'picture-broken' } },
      { stage: 'waiting', ready: { picture: { sha256: 'c' } } },
    ]);
  });

  it('that could not be written comes to its end after a press, also with pictures that were queued then', async () => {
    await draft(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
    await start();
    await press('startBatch');
    await settled();
    const put = IDBObjectStore.prototype.put;
    const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name.startsWith('batch')) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.apply(this, args);
    });
    sent.forEach(({ answer }) => answer());
    await settled();
    full.mockRestore();
    expect(await readBatch('batch')).toMatchObject({ stage: 'running' });
    const count = sent.length;
    await press('resumeBatch');
    await settled();
    open = sent.slice(count);
    await answerAll();
    expect(await stages()).toEqual(Array(8).fill('done'));
    expect(await readBatch('batch')).toMatchObject({ stage: 'done' });
  });

  it('asks three at a time, keeps what it is told, and ends', async () => {
    await draft(['a', 'b', 'c', 'd', 'e']);
    await start();
    await press('startBatch');
    await settled();
    expect(sent.map(({ sha256 }) => sha256).sort()).toEqual(['a', 'b', 'c']);
    expect((await stages()).filter((stage) => stage === 'asking')).toHaveLength(3);
    open = [...sent];
    await answerAll();
    expect(sent).toHaveLength(5);
    expect(await readBatch('batch')).toMatchObject({ stage: 'done', endedAt: expect.any(String) as string });
    const items = await readItems('batch');
    for (const item of items) expect(item).toMatchObject({ stage: 'done', checks: 'ended', result: { loaded: 1 } });
    expect(items[3]!.result!.best!.offer.id).toBe('of d');
    const database = await db();
    expect((await database.getAll('searches')).map(({ id, stage, pages }) => [id, stage, pages])).toContainEqual([
      's3',
      'done',
      1,
    ]);
    expect(await database.getAllKeys('pages')).toHaveLength(5);
  });

  it('asks about equal pictures once', async () => {
    await draft(['a', 'a', 'a', 'a', 'b']);
    await start();
    await press('startBatch');
    await settled();
    open = [...sent];
    await answerAll();
    expect(sent.map(({ sha256 }) => sha256).sort()).toEqual(['a', 'b']);
    expect(await stages()).toEqual(Array(5).fill('done'));
    const costs = (await readItems('batch')).map(({ result }) => result!.cost!.amount).sort();
    expect(costs).toEqual(['0', '0', '0', '4.5', '4.5']);
  });

  it('pauses by itself where every picture would be refused, and goes on by a press without sending any twice', async () => {
    await draft(['a', 'b', 'c', 'd']);
    await start();
    await press('startBatch');
    await settled();
    call('a').fail('service-credits');
    await settled();
    expect(await readBatch('batch')).toMatchObject({ stage: 'paused', pausedBy: { code: 'service-credits' } });
    call('b').answer();
    call('c').answer();
    await settled();
    expect(await stages()).toEqual(['waiting', 'done', 'done', 'waiting']);
    await press('resumeBatch');
    await settled();
    open = sent.slice(3);
    await answerAll();
    expect(sent.map(({ sha256 }) => sha256).sort()).toEqual(['a', 'a', 'b', 'c', 'd']);
    expect(await stages()).toEqual(Array(4).fill('done'));
  });

  it('pauses where one call after the other may have been paid for and brought nothing', async () => {
    await draft(['a', 'b', 'c', 'd']);
    await start();
    await press('startBatch');
    await settled();
    for (const call of [...sent]) call.fail('service-down');
    await settled();
    expect(await readBatch('batch')).toMatchObject({ stage: 'paused', pausedBy: { code: 'service-down' } });
    expect((await stages()).filter((stage) => stage === 'failed')).toHaveLength(3);
    expect(sent.length).toBeLessThanOrEqual(4);
  });

  it('waits as long as the service wants, and then goes on by itself', async () => {
    await draft(['a', 'b']);
    await start();
    await press('startBatch');
    await settled();
    call('a').fail('service-rate');
    await settled();
    expect(await readBatch('batch')).toMatchObject({ stage: 'running', waitUntil: expect.any(String) as string });
    call('b').answer();
    await vi.waitFor(() => expect(sent).toHaveLength(3), 5000);
    expect(sent[2]!.sha256).toBe('a');
    open = [sent[2]!];
    await answerAll();
    expect(await readBatch('batch')).toMatchObject({ stage: 'done' });
    expect(await readBatch('batch')).not.toMatchObject({ waitUntil: expect.any(String) as string });
  });

  it('goes on where the line broke under all calls at once, as when the machine sleeps, and pauses where it keeps breaking', async () => {
    await draft(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
    await start();
    await press('startBatch');
    for (const round of [1, 2, 3]) {
      await settled();
      expect(sent).toHaveLength(3 * round);
      expect(await readBatch('batch')).toMatchObject({ stage: 'running' });
      for (const call of sent.slice(-3)) call.fail('service-lost');
    }
    await settled();
    expect(await readBatch('batch')).toMatchObject({ stage: 'paused', pausedBy: { code: 'service-lost' } });
    expect((await stages()).filter((stage) => stage === 'failed')).toHaveLength(9);
  });

  it('goes on after sleep by the clock, though the timer of its wait stood still meanwhile, and counts no sleep as work', async () => {
    await draft(['a', 'b']);
    await start();
    await press('startBatch');
    await settled();
    call('b').answer();
    call('a').fail('service-rate', 3600);
    await settled();
    await worker.runner.workOnBatches();
    await settled();
    expect(sent).toHaveLength(2);
    const wakes = Date.now() + 8 * 3_600_000;
    vi.useFakeTimers({ now: wakes, toFake: ['Date'] });
    await worker.runner.workOnBatches();
    await settled();
    expect(sent.map(({ sha256 }) => sha256)).toEqual(expect.arrayContaining(['a', 'b', 'a']));
    expect(sent).toHaveLength(3);
    sent[2]!.answer();
    await settled();
    const ended = await readBatch('batch');
    expect(ended).toMatchObject({ stage: 'done' });
    expect(ended!.workedMs).toBeLessThan(3_600_000);
  });

  it('that was cancelled still brings in what was sent, and its rest by a press', async () => {
    await draft(['a', 'b', 'c', 'd']);
    await start();
    await press('startBatch');
    await settled();
    await press('cancelBatch');
    open = [...sent];
    await answerAll();
    expect(await stages()).toEqual(['done', 'done', 'done', 'cancelled']);
    expect(await readBatch('batch')).toMatchObject({ stage: 'cancelled' });
    await press('retryItems');
    await settled();
    open = sent.slice(3);
    await answerAll();
    expect(await stages()).toEqual(Array(4).fill('done'));
    expect(sent).toHaveLength(4);
  });

  it('whose worker is stopped sends what it has sent by a press only, and loses no other', async () => {
    await draft(['a', 'b', 'c', 'd', 'e']);
    await start();
    await press('startBatch');
    await settled();
    call('a').answer();
    await settled();
    worker.kill();
    const before = sent;
    await start();
    await settled();
    open = [...sent];
    await answerAll();
    expect(before.map(({ sha256 }) => sha256).sort()).toEqual(['a', 'b', 'c', 'd']);
    expect(sent.map(({ sha256 }) => sha256)).toEqual(['e']);
    expect(await readItems('batch')).toMatchObject([
      { stage: 'done' },
      ...Array<object>(3).fill({ stage: 'failed', error: { code: 'interrupted-paid' } }),
      { stage: 'done' },
    ]);
    await press('retryItems', ['s1', 's2']);
    await settled();
    open = sent.slice(1);
    await answerAll();
    expect(await stages()).toEqual(['done', 'done', 'done', 'failed', 'done']);
  });

  it('gives up a picture in the middle of which every worker is stopped', async () => {
    await draft(['a']);
    const item = itemWith({ searchId: 's0', stage: 'asking', tries: 5, pressedAt: new Date().toISOString() });
    await (await db()).put('batchItems', item);
    await (await db()).put('batches', batchWith({ stage: 'running' }));
    await start();
    await settled();
    expect(await readItems('batch')).toMatchObject([{ stage: 'failed', error: { code: 'interrupted' } }]);
    expect(sent).toEqual([]);
    expect(await readBatch('batch')).toMatchObject({ stage: 'done' });
  });
});

type Event = 'answer' | 'fail' | 'refuse' | 'kill' | 'pause' | 'resume' | 'cancel' | 'retry';
const events: Event[] = ['answer', 'fail', 'refuse', 'kill', 'pause', 'resume', 'cancel', 'retry'];

describe('whatever is pressed and whenever the worker is stopped', () => {
  it('no question is sent twice without a press in between, and none is lost', async () => {
    const pictures = ['a', 'b', 'b', 'c', 'd', 'e', 'f'];
    const run = fc.array(fc.constantFrom(...events), { minLength: 3, maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(run, async (steps) => {
        await draft(pictures);
        /** Sends by question since the last press that may send again. */
        let asked = new Map<string, number>();
        let counted = 0;
        const count = () => {
          for (const { sha256 } of sent.slice(counted)) asked.set(sha256, (asked.get(sha256) ?? 0) + 1);
          counted = sent.length;
          for (const [sha256, times] of asked) expect(times, `${sha256} of ${steps.join(', ')}`).toBeLessThanOrEqual(1);
        };
        const begin = async () => {
          counted = 0;
          open = [];
          await start();
        };
        await begin();
        await press('startBatch');
        for (const step of [...steps, 'end'] as const) {
          await settled();
          open.push(...sent.slice(counted));
          count();
          const first = open[0];
          switch (step) {
            case 'answer':
              open.shift();
              first?.answer();
              break;
            case 'fail':
              open.shift();
              first?.fail('service-down');
              break;
            case 'refuse':
              open.shift();
              // A refused call was not paid for and may go out again.
              if (first) asked.delete(first.sha256);
              first?.fail('service-credits');
              break;
            case 'kill':
              worker.kill();
              await begin();
              break;
            case 'pause':
              await press('pauseBatch');
              break;
            case 'resume':
              await press('resumeBatch');
              break;
            case 'cancel':
              await press('cancelBatch');
              break;
            case 'retry':
              // What has no answer yet may be sent by this press again, where it failed.
              asked = new Map([...asked].filter(([sha256]) => open.some((call) => call.sha256 === sha256)));
              await press('retryItems');
              break;
            case 'end':
              await press('resumeBatch');
              await settled();
              open.push(...sent.slice(counted));
              await answerAll();
              break;
          }
        }
        count();
        const items = await readItems('batch');
        const ended = await readBatch('batch');
        expect(['done', 'cancelled']).toContain(ended!.stage);
        for (const { stage, error } of items) {
          expect(['done', 'failed', 'cancelled'], steps.join(', ')).toContain(stage);
          if (stage === 'failed') expect(['service-down', 'interrupted-paid']).toContain(error!.code);
        }
        const hurt = steps.some((step) => step === 'fail' || step === 'kill' || step === 'cancel');
        if (!hurt) expect(items.map(({ stage }) => stage)).toEqual(Array(pictures.length).fill('done'));
        worker.kill();
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
