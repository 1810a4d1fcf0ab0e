import { inOrder, isPlaceholder, pictureAddress } from './addresses';
import { parseSrcset } from './srcset';

/** Attributes in which pages and zoom scripts keep a larger version. */
const larger = [
  'data-old-hires',
  'data-a-hires',
  'data-zoom-image',
  'data-zoom',
  'data-zoom-src',
  'data-large_image',
  'data-large-image',
  'data-large',
  'data-full',
  'data-full-src',
  'data-hires',
  'data-highres',
  'data-high-res-src',
  'data-original-src',
  'data-image-large',
  'data-src-large',
  'data-magnify-src',
  'data-fancybox-href',
];
/** Attributes in which lazy pages keep what `src` and `srcset` will become. */
const lazy = [
  'data-src',
  'data-lazy-src',
  'data-lazy',
  'data-original',
  'data-ks-lazyload',
  'data-lazyload',
  'data-lazyload-src',
  'data-img',
  'data-image',
  'data-url',
  'data-echo',
  'data-defer-src',
  'data-actual',
  'data-origin',
  'lazy-src',
  'data-before-crop-src',
];
const lazySets = ['data-srcset', 'data-lazy-srcset', 'data-src-set', 'data-original-set'];

/**
 * Every address of an `<img>` (or `<input type=image>`), the best resolution first and the one that is shown last:
 * versions kept for zooming, `<picture>` and `srcset`, lazy attributes, `data-a-dynamic-image`, a linked picture file,
 * and the copy in a `<noscript>` beside it.
 */
export function imgAddresses(image: Element): string[] {
  const base = image.ownerDocument.baseURI;
  const read = (value: string | null | undefined) => {
    const address = pictureAddress(value, base);
    return address && !isPlaceholder(address) ? address : undefined;
  };
  const attribute = (name: string) => read(image.getAttribute(name));
  const shownAddress = read((image as HTMLImageElement).currentSrc) ?? attribute('src');
  const sources = [...(image.closest('picture')?.querySelectorAll('source') ?? [])].slice(0, 20);
  const sets = [image, ...sources].flatMap((one) =>
    ['srcset', ...lazySets].flatMap((name) => parseSrcset(one.getAttribute(name))),
  );
  const claimed = sets
    .sort((a, b) => (b.width ?? (b.density ?? 1) * 300) - (a.width ?? (a.density ?? 1) * 300))
    .slice(0, 4);
  return inOrder(
    [
      ...larger.map(attribute),
      ...dynamicAddresses(image).map(read),
      linkedPicture(image, base),
      ...claimed.map((entry) => read(entry.address)),
      ...lazy.map(attribute),
      attribute('src'),
      ...(shownAddress ? [] : noscriptCopy(image).map(read)),
    ],
    shownAddress,
  );
}

/** `data-a-dynamic-image` and its kin: a JSON object from address to `[width, height]`. */
function dynamicAddresses(image: Element): string[] {
  const value = image.getAttribute('data-a-dynamic-image');
  if (!value || value.length > 20_000) return [];
  try {
    const sizes = JSON.parse(value) as Record<string, unknown>;
    const area = (size: unknown) => (Array.isArray(size) ? Number(size[0]) * Number(size[1]) || 0 : 0);
    return Object.entries(sizes ?? {})
      .sort(([, a], [, b]) => area(b) - area(a))
      .map(([address]) => address)
      .slice(0, 4);
  } catch {
    return [];
  }
}

/** A link straight to a picture file is how galleries name the large version. */
function linkedPicture(image: Element, base: string): string | undefined {
  const link = image.closest('a[href]');
  const address = pictureAddress(link?.getAttribute('href'), base);
  return address && /\.(?:jpe?g|png|webp|avif)(?:$|\?)/i.test(address) ? address : undefined;
}

/** Without scripts the page would show this: its text is only matched, never parsed as HTML. */
function noscriptCopy(image: Element): string[] {
  const beside = image.parentElement?.querySelector('noscript');
  const text = beside?.textContent?.slice(0, 8000) ?? '';
  return [/\bsrc="([^"]{1,2000})"/i.exec(text)?.[1], /\bsrc='([^']{1,2000})'/i.exec(text)?.[1]].filter(
    (found) => found !== undefined,
  );
}
