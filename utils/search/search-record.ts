import { SessionRecord } from './session-record';
import { searchKey } from './read-search';
import type { SearchState, Stage } from './search-state';

/** The one writer of a window's search. */
export class SearchRecord extends SessionRecord<SearchState> {
  constructor(state: SearchState) {
    super(searchKey, state);
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
