import type { SavedOffer } from '@/utils/workspace/board';
import type { NotWatchable } from '@/utils/workspace/watch/not-watchable';
import type { Watch, WatchRules } from '@/utils/workspace/watch/watch';
import type { WatchForesight } from '@/utils/workspace/watch/watch-cost';
import type { WatchHold } from '@/utils/workspace/watch/watch-hold';

/** What is watched, and everything that can be done with it. */
export interface WatchControl {
  settings: WatchRules;
  /** What prices are compared at, pieces. */
  quantity: number;
  /** By the offer's id. */
  watches: ReadonlyMap<string, Watch>;
  /** Why the price of these can no longer be checked, by the offer's id. */
  lost: ReadonlyMap<string, NotWatchable>;
  /** What keeps these from being checked until it is mended, by the offer's id. */
  holds: ReadonlyMap<string, WatchHold>;
  /** Calls that this month's checks have made. */
  used: number;
  /** What watching these offers would take besides what is watched already. */
  foresee(offers: readonly SavedOffer[]): Promise<WatchForesight>;
  onWatch(offers: readonly SavedOffer[]): void;
  onStop(offers: readonly SavedOffer[]): void;
  onPause(offers: readonly SavedOffer[], paused: boolean): void;
  /** Checks an offer now, which may be paid for. */
  onCheck(saved: SavedOffer): void;
  /** Searches an offer's own picture with the service that found it, which may be paid for. */
  onSearchAgain(saved: SavedOffer): void;
  /** Shows everything that is watched, and how. */
  onAll(): void;
  /** Shows where the month's limit is set. */
  onLimit(): void;
  /** Shows a service's key in the options. */
  onService(providerId: string): void;
}
