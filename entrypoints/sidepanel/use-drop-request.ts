import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { dropRequestKey } from '@/utils/drop-request';

/** Calls back when the popup asked for this window's drop area, also before the panel was open. */
export function useDropRequest(windowId: number, onRequest: () => void): void {
  useEffect(() => {
    const key = dropRequestKey(windowId);
    const take = () => {
      onRequest();
      void browser.storage.session.remove(key);
    };
    const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      if (area === 'session' && changes[key]?.newValue) take();
    };
    browser.storage.onChanged.addListener(listener);
    void browser.storage.session.get(key).then((stored) => stored[key] && take());
    return () => browser.storage.onChanged.removeListener(listener);
  }, [windowId, onRequest]);
}
