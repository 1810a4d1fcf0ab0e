import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Calls back with what stands under that key of session storage, also from before the panel was open, and takes it away. */
export function useRequest(key: string, onRequest: (value: unknown) => void): void {
  useEffect(() => {
    const take = (value: unknown) => {
      onRequest(value);
      void browser.storage.session.remove(key);
    };
    const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
      if (area === 'session' && changes[key]?.newValue) take(changes[key].newValue);
    };
    browser.storage.onChanged.addListener(listener);
    void browser.storage.session.get(key).then((stored) => stored[key] && take(stored[key]));
    return () => browser.storage.onChanged.removeListener(listener);
  }, [key, onRequest]);
}
