import { FindError } from '../errors';
import { cutScreenshot } from '../image/cut';
import type { Acquired } from './acquire-picture';
import { captureTab } from './capture-tab';
import { callPage, untilAborted, type PagePlace } from './page-access';
import type { AreaTexts } from './page-pick';

/**
 * Lets the user frame a part of the tab and cuts it out of a screenshot, in the screen's own pixels. Throws
 * `screenshot-not-allowed` where no press on that page lets the extension look at it, or another tab came in front.
 */
export async function acquireArea(
  place: PagePlace,
  texts: AreaTexts,
  signal: AbortSignal,
): Promise<Acquired | 'cancelled'> {
  const framed = await untilAborted(callPage(place, 'selectArea', texts), place, signal).catch((error: unknown) => {
    throw lacksPress(error) ? new FindError('screenshot-not-allowed', {}, { cause: error }) : error;
  });
  if (framed === 'cancelled') return 'cancelled';
  const screenshot = await captureTab(place.tabId).catch((error: unknown) => {
    throw new FindError('screenshot-not-allowed', {}, { cause: error });
  });
  signal.throwIfAborted();
  if (!screenshot) throw new FindError('screenshot-not-allowed');
  return { blob: await cutScreenshot(screenshot, framed.rect, framed.scale), way: 'screenshot', smaller: false };
}

/** A page that would admit us after a press on it; the browsers tell it from their own pages by their words only. */
function lacksPress(error: unknown): boolean {
  if (!(error instanceof FindError) || error.code !== 'page-blocked') return false;
  const text = error.cause instanceof Error ? error.cause.message : '';
  return /must request permission|missing host permission/i.test(text);
}
