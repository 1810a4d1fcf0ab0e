/** At most `count` calls in any window of `windowMs`, per key. */
export class CallLimit {
  private readonly calls = new Map<string, number[]>();

  constructor(
    private readonly count: number,
    private readonly windowMs: number,
    private readonly now: () => number,
  ) {}

  /** Counts one call; false where it is one too many (such a call is not counted). */
  take(key: string): boolean {
    const since = this.now() - this.windowMs;
    const recent = (this.calls.get(key) ?? []).filter((time) => time > since);
    const free = recent.length < this.count;
    if (free) recent.push(this.now());
    this.calls.set(key, recent);
    return free;
  }

  clear(): void {
    this.calls.clear();
  }
}
