import { browser } from 'wxt/browser';
import { compareKey, loadedViewKey, planKey, type Place } from './place-keys';

/** Forgets what was planned and compared in these places, and how their offers were looked at. */
export const forgetPlaces = (places: readonly Place[]): Promise<void> =>
  browser.storage.session.remove(places.flatMap((place) => [planKey(place), compareKey(place), loadedViewKey(place)]));
