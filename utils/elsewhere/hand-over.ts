import type { StoredError } from '../errors';

/** How far the handing over of a picture to 1688.com has come. The first three are under way. */
export type HandOverStage =
  /** The tab is being opened. */
  | 'opening'
  /** The page and its upload field are waited for. */
  | 'waiting'
  /** The field was given the picture; the page has not gone on yet. */
  | 'handing-over'
  /** The tab left for the results. */
  | 'done'
  /** The field took the picture, and the page stayed as it was. */
  | 'no-answer'
  /** The tab shows a login, a slider, or another site. */
  | 'needs-login'
  /** The page has no field that we know. */
  | 'no-field'
  | 'no-page'
  /** The browser was not allowed to let a script in there. */
  | 'refused'
  /** The worker was stopped before it was known whether the tab had opened. */
  | 'interrupted'
  | 'tab-closed'
  /** The user stopped the waiting; the tab stays. */
  | 'stopped'
  | 'failed';

/** One picture on its way into one tab of 1688.com, as it stands in session storage under `hand-over:WINDOW`. */
export interface HandOver {
  version: 1;
  windowId: number;
  private: boolean;
  /** The search whose picture it is. */
  searchId: string;
  stage: HandOverStage;
  /** The tab, once it is open. There is never a second one. */
  tabId?: number;
  /** ISO 8601. */
  startedAt: string;
  /** Why it failed. */
  error?: StoredError;
}

/** True while something is waited for. */
export function isUnderWay({ stage }: Pick<HandOver, 'stage'>): boolean {
  return stage === 'opening' || stage === 'waiting' || stage === 'handing-over';
}
