import type { VisiblePlace } from '@/utils/search/page-pick';
import { openOverlay, styled } from '@/utils/page/overlay';
import { hideButton } from './hide-button';
import { painted } from './painted';
import { visiblePlace } from './visual-rect';

const timeLimit = 15_000;
/** The page is covered no longer than this, whatever becomes of the screenshot, ms. */
const shownFor = 3_000;

/**
 * Shows one picture alone on white over the whole viewport, until the signal fires, and tells where it stands once it
 * is painted; undefined where it cannot be shown.
 */
export async function presentPicture(url: string, signal: AbortSignal): Promise<VisiblePlace | undefined> {
  const sheet = styled('div', 'position: fixed; inset: 0; background: #fff; display: grid; place-items: center;');
  const image = styled(
    'img',
    'display: block; max-width: 100vw; max-height: 100vh; object-fit: contain; background: #fff;',
  );
  sheet.append(image);
  image.src = url;
  try {
    // The page stays as it is until there is something to show.
    await Promise.race([image.decode(), expiry(signal)]);
    hideButton();
    openOverlay('present', AbortSignal.any([signal, AbortSignal.timeout(shownFor)])).append(sheet);
    await Promise.race([painted(), expiry(signal)]);
  } catch {
    return undefined;
  }
  const { x, y, width, height } = image.getBoundingClientRect();
  return signal.aborted || width < 1 || height < 1 ? undefined : visiblePlace({ x, y, width, height });
}

function expiry(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    AbortSignal.any([signal, AbortSignal.timeout(timeLimit)]).addEventListener(
      'abort',
      () => reject(new Error('The picture was not shown in time.')),
      { once: true },
    ),
  );
}
