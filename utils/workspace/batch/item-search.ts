import { newState } from '../../search/new-state';
import { entering, type RunRecord } from '../../search/search-record';
import type { SearchState, Stage } from '../../search/search-state';
import type { Batch, BatchItem } from './batch';

/** No window shows the search of a batch while it runs. */
const noWindow = -1;

/** The search of an item as it stands: what an earlier worker did of it is in the item. */
export function searchOf(batch: Batch, item: BatchItem): SearchState {
  const { source, product, ready, pressedAt = batch.createdAt } = item;
  const start = { windowId: noWindow, private: false, source, product, look: batch.look };
  const { readWay, readNotes, pictureUrl } = ready ?? {};
  return {
    ...newState(start, batch.providerId, batch.choices),
    ...{ readWay, readNotes, pictureUrl },
    // What was made ready for another provider is made anew of the same original.
    picture: ready?.providerId === batch.providerId ? ready.picture : undefined,
    id: item.searchId,
    startedAt: pressedAt,
    pressedAt,
  };
}

/** The record of an item's search while it runs: in memory, since the item says how far it is. */
export class ItemRecord implements RunRecord {
  constructor(public state: SearchState) {}

  enter(stage: Stage, change: Partial<SearchState> = {}): Promise<void> {
    return this.update(entering(this.state, stage, change));
  }

  update(change: Partial<SearchState>): Promise<void> {
    this.state = { ...this.state, ...change };
    return Promise.resolve();
  }
}
