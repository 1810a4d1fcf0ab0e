import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * How a full disk shows: the write itself fails (Firefox), or all writes go well and the transaction cannot end (Chrome).
 */
export const diskFaults = ['at the write', 'at the end'] as const;
export type DiskFault = (typeof diskFaults)[number];

const quota = () => new DOMException('The disk is full.', 'QuotaExceededError');

/** What the fake database's transactions have inside. */
interface Inside {
  _state: string;
  _requests: unknown[];
  _start(): void;
  _abort(error: string): void;
  _execRequestAsync(request: { source: unknown; operation: () => never }): IDBRequest;
}

/**
 * Lets the nth write from now on fail as a full disk does, of the database and of the browser's storage, and counts them; of
 * failures at the end, the nth transaction that writes. `end` takes it away and tells how many there were.
 */
export function failWrite(nth: number, how: DiskFault = 'at the write'): { end(): number } {
  let writes = 0;
  const begun = new WeakSet<Inside>();
  const watched = (target: object, name: string, transactionOf: (target: never) => IDBTransaction) => {
    const methods = target as Record<string, (this: unknown, ...args: unknown[]) => IDBRequest>;
    const write = methods[name]!;
    return vi.spyOn(methods, name).mockImplementation(function (this: unknown, ...args: unknown[]) {
      const inside = transactionOf(this as never) as unknown as Inside;
      if (how === 'at the end' && begun.has(inside)) return write.apply(this, args);
      begun.add(inside);
      writes++;
      if (writes !== nth) return write.apply(this, args);
      if (how === 'at the write') {
        const operation = () => {
          throw quota();
        };
        return inside._execRequestAsync({ source: this, operation });
      }
      const start = inside._start.bind(inside);
      inside._start = () => {
        if (inside._requests.length === 0 && inside._state !== 'finished') inside._abort('QuotaExceededError');
        else start();
      };
      return write.apply(this, args);
    });
  };
  const ofStore = (store: IDBObjectStore) => store.transaction;
  const ofCursor = ({ source }: IDBCursor) => ('objectStore' in source ? source.objectStore : source).transaction;
  const spies = [
    ...['put', 'add', 'delete', 'clear'].map((name) => watched(IDBObjectStore.prototype, name, ofStore)),
    ...['update', 'delete'].map((name) => watched(IDBCursor.prototype, name, ofCursor)),
    ...(['local', 'session'] as const).map((name) => {
      const area = fakeBrowser.storage[name];
      const set = area.set.bind(area);
      return vi.spyOn(area, 'set').mockImplementation((items) => {
        writes++;
        return writes === nth ? Promise.reject(new Error('QUOTA_BYTES quota exceeded')) : set(items);
      });
    }),
  ];
  return {
    end() {
      spies.forEach((spy) => spy.mockRestore());
      return writes;
    },
  };
}
