/** How the page says what became of a press. */
export interface Outcome {
  /** Says what was done. */
  onDone(words: string): void;
  /** Says that it could not be kept, and why. */
  onFail(error: unknown): void;
}
