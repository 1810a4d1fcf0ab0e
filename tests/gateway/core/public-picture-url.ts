/**
 * Why a service on the internet could not take this address of a picture; undefined where it could. Told by the address
 * alone: scheme, a host that only the asker's own network knows, and an ending that names another format.
 */
export function picturesUrlFault(text: string, endings: readonly string[]): string | undefined {
  if (!URL.canParse(text)) return 'not an address';
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `scheme ${url.protocol} is not public`;
  if (isPrivateHost(url.hostname)) return `host ${url.hostname} is not public`;
  const ending = /\.([A-Za-z0-9]{2,5})$/.exec(url.pathname)?.[1]?.toLowerCase();
  if (ending !== undefined && PICTURE_ENDINGS.includes(ending) && !endings.includes(ending)) {
    return `format .${ending} is not taken`;
  }
  return undefined;
}

const PICTURE_ENDINGS = [
  'jpg',
  'jpeg',
  'png',
  'webp',
  'gif',
  'avif',
  'svg',
  'bmp',
  'tif',
  'tiff',
  'heic',
  'heif',
  'jxl',
  'ico',
];

function isPrivateHost(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host.endsWith('.local') ||
    host === '[::1]' ||
    /^(127|10|0)\.|^192\.168\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\./.test(host)
  );
}
