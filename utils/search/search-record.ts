import { browser } from 'wxt/browser';
import { searchKey } from './read-search';
import type { SearchState, Stage } from './search-state';

/**
 * The one writer of a window's search. Holds the state while the search runs and writes every change to session
 * storage, in order. A record that was replaced by another search writes nothing more.
 */
export class SearchRecord {
  private written: Promise<void> = Promise.resolve();
  private replaced = false;

  constructor(public state: SearchState) {}

  /** Ends this record's writing, because another search has the window now; resolves when its last write is done. */
  async replace(): Promise<void> {
    this.replaced = true;
    await this.written.catch(() => undefined);
  }

  /** Merges a change, writes it, and resolves when it is stored. */
  update(change: Partial<SearchState>): Promise<void> {
    if (this.replaced) return this.written;
    this.state = { ...this.state, ...change, revision: this.state.revision + 1 };
    const { state } = this;
    this.written = this.written
      .catch(() => undefined)
      .then(() => browser.storage.session.set({ [searchKey(state.windowId)]: state }));
    return this.written;
  }

  /** Goes to a stage and notes how long the one before took. */
  enter(stage: Stage, change: Partial<SearchState> = {}): Promise<void> {
    const now = new Date();
    const { stage: before, stageStartedAt, timings } = this.state;
    const spent = (timings[before] ?? 0) + now.getTime() - Date.parse(stageStartedAt);
    return this.update({
      ...change,
      stage,
      stageStartedAt: now.toISOString(),
      timings: before === stage ? timings : { ...timings, [before]: spent },
      progress: undefined,
      picking: undefined,
    });
  }
}
