import { browser } from 'wxt/browser';

/** The name of the port by which a view keeps the worker at work. */
export const workPort = 'work';

/**
 * Holds a port to the worker and opens it anew when the browser stops the worker: a starting worker takes up what it
 * finds unfinished. Returns the function that lets it go.
 */
export function holdWorkPort(): () => void {
  let held = true;
  let port: ReturnType<typeof browser.runtime.connect>;
  const connect = () => {
    port = browser.runtime.connect({ name: workPort });
    port.onDisconnect.addListener(() => {
      if (held) connect();
    });
  };
  connect();
  return () => {
    held = false;
    port.disconnect();
  };
}
