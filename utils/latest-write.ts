/**
 * Writes the newest of many values, one write at a time and at most one in so many ms: the first at once, and the last of
 * a burst when its time has come. A value that is overtaken is never written.
 */
export class LatestWrite<Value> {
  private waiting?: { value: Value };
  private running?: Promise<void>;
  private ended = false;

  constructor(
    private readonly write: (value: Value) => Promise<void>,
    private readonly every: number,
  ) {}

  push(value: Value): void {
    if (this.ended) return;
    this.waiting = { value };
    this.running ??= this.run().finally(() => (this.running = undefined));
  }

  /** Takes nothing more; resolves when the last that was taken is written. */
  async end(): Promise<void> {
    this.ended = true;
    await this.running;
  }

  private async run(): Promise<void> {
    while (this.waiting) {
      const { value } = this.waiting;
      this.waiting = undefined;
      await this.write(value).catch((error: unknown) => console.warn('Progress could not be written:', error));
      if (!this.ended) await new Promise((resolve) => setTimeout(resolve, this.every));
    }
  }
}
