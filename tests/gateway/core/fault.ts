import { type LogEntry } from './log-entry';

/** What goes wrong. Times in milliseconds. */
export type FaultKind =
  /** The status in the service's own words. 4xx: refused before work, not paid. 5xx: paid, as the client must assume. */
  | {
      kind: 'status';
      status: number;
      retryAfter?: number | string;
      /** Sent as this HTTP status instead. */ http?: number;
    }
  /** Any answer at all, for codes of one service. A text is sent as it is, anything else as JSON. */
  | { kind: 'answer'; status?: number; body: unknown; headers?: Record<string, string> }
  /** A page in place of JSON, with status 200 unless said. */
  | { kind: 'html'; status?: number }
  /** The true answer up to its middle, closed properly. */
  | { kind: 'truncated' }
  /** The true answer with every value of another type; `rows`: only inside lists of objects. */
  | { kind: 'wrong-types'; where?: 'everywhere' | 'rows' }
  /** The true answer grown beyond 10 MB, valid JSON. `declared`: with a Content-Length; else without. */
  | { kind: 'oversized'; declared?: boolean }
  /** Nothing, not even a status line, for `ms`. */
  | { kind: 'slow'; ms: number }
  /** Half of the answer (of a stream: `after` of its events), silence for `ms`, the rest. */
  | { kind: 'pause'; ms: number; after?: number }
  /** The connection ends after the question was read and before the first byte. */
  | { kind: 'cut-before' }
  /** The connection ends in the middle of the answer. */
  | { kind: 'cut-after' }
  /** The service's own answer to a question for which it finds nothing. */
  | { kind: 'empty' }
  /** No byte ever, on an open connection. */
  | { kind: 'never' };

/** A fault and the requests that it befalls. */
export type Fault = FaultKind & {
  /** Text or pattern found in `METHOD /path`, or a look at the entry. Absent: any request that the service would take on. */
  match?: string | RegExp | ((entry: LogEntry) => boolean);
  /** How often; once unless said. */
  times?: number;
  /** Overrides whether the service charges for it. */
  paid?: boolean;
};

/** A fault that was set. */
export interface SetFault {
  /** How often it befell a request. */
  used: () => number;
  /** Lets go of every answer held by `slow`, `pause` or `never`: they go on as if the time had passed. */
  release: () => void;
  /** No further request meets it. */
  remove: () => void;
}

/** The faults waiting for their requests, first set first met. */
export class Faults {
  private waiting: Waiting[] = [];

  set(fault: Fault): SetFault {
    const waiting: Waiting = { fault, left: fault.times ?? 1, used: 0, releases: [] };
    this.waiting.push(waiting);
    return {
      used: () => waiting.used,
      release: () => waiting.releases.splice(0).forEach((go) => go()),
      remove: () => {
        waiting.left = 0;
      },
    };
  }

  /** The fault for this request, used up by one. */
  take(entry: LogEntry): Waiting | undefined {
    const found = this.waiting.find(({ fault, left }) => left > 0 && matches(fault.match, entry));
    if (!found) return undefined;
    found.left -= 1;
    found.used += 1;
    return found;
  }

  clear(): void {
    this.waiting.forEach(({ releases }) => releases.splice(0).forEach((go) => go()));
    this.waiting = [];
  }
}

interface Waiting {
  fault: Fault;
  left: number;
  used: number;
  releases: (() => void)[];
}

function matches(match: Fault['match'], entry: LogEntry): boolean {
  if (match === undefined) return true;
  if (typeof match === 'function') return match(entry);
  const line = `${entry.method} ${entry.path}`;
  return typeof match === 'string' ? line.includes(match) : match.test(line);
}
