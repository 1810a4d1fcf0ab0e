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
]);

/** Names that a line which drops under way has too: they tell only of a browser that was offline before the call. */
const offline = new Set(['net::ERR_INTERNET_DISCONNECTED', 'net::ERR_ADDRESS_UNREACHABLE', 'NS_ERROR_OFFLINE']);

/** How long the browser may take to name a failure after `fetch` reported it, ms; in Chromium it comes a moment later. */
const namingTime = 1000;

type Details = Pick<Browser.webRequest.OnErrorOccurredDetails, 'url' | 'requestId'> & { error?: string };

/** Watches one call for the browser's own name of its failure, which `fetch` hides. */
export interface FailureWatch {
  /** True when the call failed before a connection stood, so that the service cannot have seen it. */
  neverSent(): Promise<boolean>;
  end(): void;
}

/** The calls under way, by address: where there are two, whose failure the browser names cannot be told. */
const underWay = new Map<string, Set<{ alone: boolean }>>();

/**
 * Starts watching a call to `url`, before it is sent. Needs the `webRequest` permission and the host's; without them only
 * a browser that is offline already counts as never sent, and every other failure stays open. So does one that may be
 * another request's of the same address.
 */
export function watchFailure(url: string): FailureWatch {
  const { protocol, hostname } = new URL(url);
  const wasOffline = globalThis.navigator?.onLine === false;
  let report: (name: string | undefined) => void = () => undefined;
  const named = new Promise<string | undefined>((resolve) => (report = resolve));
  const address = addressOf(url);
  const requests = new Set<string>();
  const listener = (details: Details) => {
    if (addressOf(details.url) !== address) return;
    requests.add(details.requestId);
    if (details.error !== undefined) report(details.error);
  };
  const stop = listen(listener, `${protocol}//${hostname}/*`);
  const own = enter(address);
  return {
    async neverSent() {
      if (!stop) return wasOffline;
      const timer = setTimeout(() => report(undefined), namingTime);
      const name = await named;
      clearTimeout(timer);
      if (name === undefined) return wasOffline;
      if (!own.call.alone || requests.size > 1) return false;
      return neverConnected.has(name) || (wasOffline && offline.has(name));
    },
    end() {
      stop?.();
      own.leave();
    },
  };
}

const addressOf = (url: string) => url.split('#')[0]!;

/** Notes a call; one that meets another of its address on the way is not alone any more, nor is the other. */
function enter(address: string) {
  const calls = underWay.get(address) ?? new Set();
  const call = { alone: calls.size === 0 };
  for (const other of calls) other.alone = false;
  underWay.set(address, calls.add(call));
  const leave = () => {
    calls.delete(call);
    if (calls.size === 0) underWay.delete(address);
  };
  return { call, leave };
}

/** Listens to requests as they begin and as they fail; gives what ends it, or undefined where the browser does not let us. */
function listen(listener: (details: Details) => void, pattern: string): (() => void) | undefined {
  const events = (browser as { webRequest?: typeof browser.webRequest }).webRequest;
  if (!events) return undefined;
  const began = (details: Details) => void listener(details);
  const stop = () => {
    events.onBeforeRequest.removeListener(began);
    events.onErrorOccurred.removeListener(listener);
  };
  try {
    events.onBeforeRequest.addListener(began, { urls: [pattern] });
    events.onErrorOccurred.addListener(listener, { urls: [pattern] });
    return stop;
  } catch {
    return undefined;
  }
}
