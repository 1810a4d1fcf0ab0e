import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Does that now, whenever `of` changes, and whenever the browser is allowed more or less than before. */
export function useFollowAccess(follow: () => void, of = ''): void {
  useEffect(() => {
    follow();
    browser.permissions.onAdded.addListener(follow);
    browser.permissions.onRemoved.addListener(follow);
    return () => {
      browser.permissions.onAdded.removeListener(follow);
      browser.permissions.onRemoved.removeListener(follow);
    };
  }, [of]);
}
