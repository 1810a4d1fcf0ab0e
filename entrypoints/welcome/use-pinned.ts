import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** True while the toolbar shows our button; undefined where the browser does not tell. Asked again when the page is back. */
export function usePinned(): boolean | undefined {
  const [pinned, setPinned] = useState<boolean>();
  useEffect(() => {
    const ask = () =>
      void browser.action.getUserSettings?.().then(
        ({ isOnToolbar }) => setPinned(isOnToolbar),
        () => undefined,
      );
    ask();
    const { onUserSettingsChanged } = browser.action;
    onUserSettingsChanged?.addListener(ask);
    window.addEventListener('focus', ask);
    return () => {
      onUserSettingsChanged?.removeListener(ask);
      window.removeEventListener('focus', ask);
    };
  }, []);
  return pinned;
}
