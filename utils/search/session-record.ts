import { browser } from 'wxt/browser';

/**
 * The one writer of a window's record in session storage. Holds the state while work goes on and writes every change, in
 * order. A record that was replaced by another of the same window writes nothing more.
 */
export class SessionRecord<State extends { windowId: number; revision: number }> {
  private written: Promise<void> = Promise.resolve();
  private replaced = false;

  /** `keyOf` names the place in session storage by window. */
  constructor(
    private readonly keyOf: (windowId: number) => string,
    public state: State,
  ) {}

  /** Ends this record's writing, because another has the window now; resolves when its last write is done. */
  async replace(): Promise<void> {
    this.replaced = true;
    await this.written.catch(() => undefined);
  }

  /** Merges a change, writes it, and resolves when it is stored. */
  update(change: Partial<State>): Promise<void> {
    if (this.replaced) return this.written;
    const state: State = { ...this.state, ...change, revision: this.state.revision + 1 };
    this.state = state;
    this.written = this.written
      .catch(() => undefined)
      .then(() => browser.storage.session.set({ [this.keyOf(state.windowId)]: state }));
    return this.written;
  }
}
