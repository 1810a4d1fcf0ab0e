import { browser } from 'wxt/browser';

/** Asks the browser for notifications. Allowed only in the very handler of a press: call it before any `await`. */
export function askNotifications(): Promise<boolean> {
  return browser.permissions.request({ permissions: ['notifications'] });
}

/** True where the browser shows them now. A setting that wants them may come from a backup, or outlast what the user took back. */
export function hasNotifications(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['notifications'] });
}

/** Gives them back. */
export async function giveNotificationsBack(): Promise<void> {
  await browser.permissions.remove({ permissions: ['notifications'] });
}
