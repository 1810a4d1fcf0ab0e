/**
 * Runs in the page's own world, where alone its `window.open` can be reached: this function's text is sent there, so it uses
 * nothing but its arguments. The first call that opens a result of the picture search is led into this tab, since without a
 * press of the user's the browser would block it; every other call goes through as it is. After that one call, or after `ms`,
 * the page has its own function back.
 */
export function leadResultHere(ms: number): void {
  const before = Object.getOwnPropertyDescriptor(window, 'open');
  const { open } = window;
  const putBack = () => {
    clearTimeout(timer);
    if (window.open !== led) return;
    if (before) Object.defineProperty(window, 'open', before);
    else Reflect.deleteProperty(window, 'open');
  };
  const led = function (this: unknown, ...args: Parameters<typeof open>) {
    const target = String(args[0] ?? '');
    const url = URL.canParse(target, location.href) ? new URL(target, location.href) : undefined;
    const ofSite = url !== undefined && /(^|\.)1688\.com$/.test(url.hostname);
    if (!ofSite || url.searchParams.get('tab') !== 'imageSearch') return open.apply(window, args);
    putBack();
    return open.call(window, target, '_self');
  } as typeof open;
  const timer = setTimeout(putBack, ms);
  window.open = led;
}
