import type { ErrorCode } from '../errors';
import type { ServiceEntry } from '../providers/provider';

export type CallCost = NonNullable<ServiceEntry['cost']>;

/**
 * One paid call in the ledger: any search or detail call of a provider that has keys. It is written as `open` before the
 * call goes out. `refused` calls cost nothing; an `unknown` one may have been paid for.
 */
export interface LedgerEntry {
  id: string;
  provider: string;
  /** What was asked (`questionOf`). A private window's is taken away once its answer is kept. */
  question?: string;
  /** The press that sent it (`askOnce`); taken away like the question. */
  press?: string;
  kind: 'search' | 'detail' | 'pictures';
  /** A check of the price watch, which has a cap of its own; absent for what a press asked. */
  for?: 'watch';
  /** What for: the page of a search, and the product's title unless the window is private. */
  page?: number;
  title?: string;
  /** When it went out, ISO 8601. */
  time: string;
  outcome: 'open' | 'answered' | 'refused' | 'unknown';
  /** When its outcome was known, ISO 8601. */
  endedAt?: string;
  /** The published price; once it is answered, what the answer says. Absent where the service publishes none. */
  cost?: CallCost;
  /** Why it was refused, or why nothing is known. */
  error?: ErrorCode;
  /** Until when the service wants no further call, ISO 8601. */
  waitUntil?: string;
}

/** A check of the price watch: it asks anew what may have been asked before. */
export interface WatchRound {
  /** When the check began, ISO 8601: what was sent since then is not sent again. */
  at: string;
  /** The most calls a month that the user allows all checks together. */
  monthlyCap: number;
}

/** What any paid call brings. */
export interface PaidAnswer {
  /** What the answer says the call cost; `0` once it is used again. */
  cost?: CallCost;
  /** The service's answer as it came, secrets dropped. */
  raw?: unknown;
}

/** A paid answer that is kept instead of being asked for again. */
export interface KeptAnswer {
  question: string;
  /** The press that it answered, where that stands nowhere else: a private window's ledger entry does not name it. */
  press?: string;
  provider: string;
  /** In the form of its kind of question. */
  answer: PaidAnswer;
  /** Its size, bytes. */
  bytes: number;
  /** When it was had, until when it may be used, and when it was used last, ISO 8601. */
  at: string;
  until: string;
  usedAt: string;
}
