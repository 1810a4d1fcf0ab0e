import { browser } from 'wxt/browser';

/**
 * Calls back with what stands under one key of session storage, as `parse` understands it, now and on every change; nothing
 * there is `undefined` to `parse`. What was read at the start never comes after a change. Returns the function that ends it.
 */
export function watchSession<Value>(
  key: string,
  parse: (stored: unknown) => Value,
  callback: (value: Value) => void,
): () => void {
  let overtaken = false;
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'session' ? changes[key] : undefined;
    if (!change) return;
    overtaken = true;
    callback(parse(change.newValue ?? undefined));
  };
  browser.storage.onChanged.addListener(listener);
  browser.storage.session.get(key).then(
    (stored) => {
      if (!overtaken) callback(parse(stored[key] ?? undefined));
    },
    (error: unknown) => console.error('What is watched could not be read:', error),
  );
  return () => {
    overtaken = true;
    browser.storage.onChanged.removeListener(listener);
  };
}
