import { browser, type Browser } from 'wxt/browser';

/**
 * The browser's names for a connection that was never made, so that nothing can have been sent over it. Seen in
 * Chromium 156 (`net::ERR_…`), the others from Chromium's list of network errors and Firefox's `NS_ERROR_…`. Left out on
 * purpose: names that may come after the request went out (ERR_CONNECTION_RESET, ERR_EMPTY_RESPONSE, ERR_TIMED_OUT).
 */
const neverConnected = new Set([
  'net::ERR_CONNECTION_REFUSED',
  'net::ERR_NAME_NOT_RESOLVED',
  'net::ERR_NAME_RESOLUTION_FAILED',
  'net::ERR_INTERNET_DISCONNECTED',
  'net::ERR_ADDRESS_UNREACHABLE',
  'net::ERR_CONNECTION_TIMED_OUT',
  'net::ERR_ADDRESS_INVALID',
  'net::ERR_UNSAFE_PORT',
  'net::ERR_PROXY_CONNECTION_FAILED',
  'net::ERR_TUNNEL_CONNECTION_FAILED',
  'net::ERR_BLOCKED_BY_CLIENT',
  'net::ERR_CERT_AUTHORITY_INVALID',
  'net::ERR_CERT_COMMON_NAME_INVALID',
  'net::ERR_CERT_DATE_INVALID',
  'NS_ERROR_CONNECTION_REFUSED',
  'NS_ERROR_UNKNOWN_HOST',
  'NS_ERROR_UNKNOWN_PROXY_HOST',
  'NS_ERROR_PROXY_CONNECTION_REFUSED',
  'NS_ERROR_OFFLINE',
]);

/** How long the browser may take to name a failure after `fetch` reported it, ms; in Chromium it comes a moment later. */
const namingTime = 1000;

type Details = Browser.webRequest.OnErrorOccurredDetails;

/** Watches one call for the browser's own name of its failure, which `fetch` hides. */
export interface FailureWatch {
  /** True when the call failed before a connection stood, so that the service cannot have seen it. */
  neverSent(): Promise<boolean>;
  end(): void;
}

/**
 * Starts watching a call to `url`. Needs the `webRequest` permission and the host's; without them only a browser that
 * is offline counts as never sent, and every other failure stays open.
 */
export function watchFailure(url: string): FailureWatch {
  const { protocol, hostname } = new URL(url);
  let report: (name: string | undefined) => void = () => undefined;
  const named = new Promise<string | undefined>((resolve) => (report = resolve));
  const address = url.split('#')[0];
  const listener = (details: Details) => {
    if (details.url.split('#')[0] === address) report(details.error);
  };
  const event = listen(listener, `${protocol}//${hostname}/*`);
  return {
    async neverSent() {
      if (globalThis.navigator?.onLine === false) return true;
      if (!event) return false;
      const timer = setTimeout(() => report(undefined), namingTime);
      const name = await named;
      clearTimeout(timer);
      return name !== undefined && neverConnected.has(name);
    },
    end: () => event?.removeListener(listener),
  };
}

/** The event that names failures, listened to; undefined where the browser does not let us. */
function listen(listener: (details: Details) => void, pattern: string) {
  const event = (browser as { webRequest?: typeof browser.webRequest }).webRequest?.onErrorOccurred;
  try {
    event?.addListener(listener, { urls: [pattern] });
    return event;
  } catch {
    return undefined;
  }
}
