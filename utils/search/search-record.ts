import { SessionRecord } from './session-record';
import { searchKey } from './read-search';
import type { SearchState, Stage } from './search-state';

/** A search's record while it runs, wherever it stands. */
export interface RunRecord {
  readonly state: SearchState;
  /** Goes to a stage and notes how long the one before took. */
  enter(stage: Stage, change?: Partial<SearchState>): Promise<void>;
  /** Merges a change; resolves when it is stored. */
  update(change: Partial<SearchState>): Promise<void>;
}

/** What changes in a search's record as it goes to a stage now. */
export function entering(
  { stage: before, stageStartedAt, timings }: SearchState,
  stage: Stage,
  change: Partial<SearchState> = {},
): Partial<SearchState> {
  const now = new Date();
  const spent = (timings[before] ?? 0) + now.getTime() - Date.parse(stageStartedAt);
  return {
    ...change,
    stage,
    stageStartedAt: now.toISOString(),
    timings: before === stage ? timings : { ...timings, [before]: spent },
    progress: undefined,
    picking: undefined,
  };
}

/** The one writer of a window's search. */
export class SearchRecord extends SessionRecord<SearchState> implements RunRecord {
  constructor(state: SearchState) {
    super(searchKey, state);
  }

  enter(stage: Stage, change: Partial<SearchState> = {}): Promise<void> {
    return this.update(entering(this.state, stage, change));
  }
}
