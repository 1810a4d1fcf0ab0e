/** Longest address that we carry: pictures written into the page may be megabytes, anything else is short. */
const maxData = 12_000_000;
const maxAddress = 8000;

/** An absolute address that a picture can be read from (http, https, data, blob), or undefined. */
export function pictureAddress(value: string | null | undefined, base: string): string | undefined {
  const text = value?.trim();
  if (!text) return undefined;
  if (/^data:image\//i.test(text)) return text.length <= maxData ? text : undefined;
  if (text.length > maxAddress) return undefined;
  try {
    const url = new URL(text, base);
    return /^(?:https?|blob):$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** True for what lazy pages show until the picture arrives: a tiny GIF, or an SVG with nothing drawn in it. */
export function isPlaceholder(address: string): boolean {
  if (/^data:image\/gif/i.test(address)) return address.length < 300;
  if (/^data:image\/svg/i.test(address))
    return address.length < 700 && !/(?:path|image|rect|circle|polygon|use)\b/i.test(safeDecode(address));
  return /^data:/i.test(address)
    ? address.length < 200
    : /\/(?:blank|spacer|placeholder|transparent|1x1|(?:grey|gray)-pixel|loading)(?:[-_.][\w-]*)?\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i.test(
        address,
      );
}

function safeDecode(address: string): string {
  try {
    const text = address.slice(address.indexOf(',') + 1);
    return /;base64,/i.test(address.slice(0, 60)) ? atob(text) : decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** Each address once, the one that is shown at the end. */
export function inOrder(addresses: (string | undefined)[], shown?: string): string[] {
  const list = [...new Set(addresses.filter((address): address is string => !!address && address !== shown))].slice(
    0,
    12,
  );
  return shown ? [...list, shown] : list;
}
