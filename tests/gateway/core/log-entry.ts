import { type PictureHeader } from './picture-header';

/** One request, as the server saw it. */
export interface LogEntry {
  /** 1, 2, 3 … in order of arrival. */
  number: number;
  method: string;
  /** Path without the query. */
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  /** JSON or form body, parsed; texts beyond 2,000 characters shortened to their beginning, length and SHA-256. */
  body: unknown;
  /** Size of the body in bytes. */
  bytes: number;
  /** When the headers arrived, ISO 8601, real clock. */
  time: string;
  /** The pictures that came with it. */
  pictures: (PictureHeader & { sha256: string })[];
  /** Oddities that no rule forbids. */
  remarks: string[];
  /** Why the service refused it; absent when it was taken on. */
  refused?: string;
  /** SHA-256 of what it asks; equal for equal questions, whatever their signature, time or token. */
  question?: string;
  /** Whether the service charged for it: work began, whether or not an answer arrived. */
  paid: boolean;
  /** What was charged, in the service's unit. */
  cost: number;
  /** The kind of fault that was injected. */
  fault?: string;
  /** HTTP status, once sent. */
  status?: number;
  /** How it ended. `completed`: every byte of the answer was handed over. */
  ending: 'pending' | 'completed' | 'cut by the server' | 'client went away';
}

/** Groups of requests that were paid more than once for one question. An empty list is what a test hopes for. */
export function paidTwice(log: readonly LogEntry[]): LogEntry[][] {
  const groups = new Map<string, LogEntry[]>();
  for (const entry of log) {
    if (!entry.paid || entry.question === undefined) continue;
    groups.set(entry.question, [...(groups.get(entry.question) ?? []), entry]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}
