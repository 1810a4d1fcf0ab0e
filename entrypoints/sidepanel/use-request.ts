import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Calls back when something stands under that key of session storage, also from before the panel was open, and takes it away. */
export function useRequest(key: string, onRequest: () => void): void {
  useEffect(() => {
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
  }, [key, onRequest]);
}
