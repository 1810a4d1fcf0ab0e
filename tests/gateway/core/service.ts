import { type Answer } from './answer';
import { type PictureHeader } from './picture-header';
import { type Received } from './received';

/** The service says no before it begins to work: never paid. */
export interface Refusal {
  refused: Answer;
  /** In words, for the log and for failing tests. */
  why: string;
}

/** A request that the service takes on. */
export interface Work {
  /**
   * What is asked, apart from signature, time, nonce and token. Two requests that ask the same have equal values; absent
   * where asking twice costs nothing.
   */
  asks?: unknown;
  /** What the service charges, in its own unit (credits, calls). Absent: free. */
  cost?: number;
  /** Does the work. `empty`: find nothing. */
  answer: (how: { empty: boolean }) => Answer | Promise<Answer>;
}

/** Where a service writes down what it saw in a request. */
export interface Notes {
  /** Something no rule forbids and yet is worth a test's look: an unknown parameter, a key sent where none is asked. */
  remark: (text: string) => void;
  /** A picture that came with the request. */
  picture: (header: PictureHeader & { sha256: string }) => void;
}

/** One protocol. `check` only looks; what changes the service's state happens in the work it returns. */
export interface Service {
  check: (request: Received, notes: Notes) => Refusal | Work | Promise<Refusal | Work>;
  /** How this service words an HTTP status that a test asks for. */
  statusAnswer: (status: number, request: Received) => Answer;
  /** Forgets everything learnt since the start. */
  reset?: () => void;
}
