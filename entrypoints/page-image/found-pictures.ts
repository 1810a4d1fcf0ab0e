import { drawSvg } from '@/utils/image/draw-svg';
import type { FoundPicture } from '@/utils/search/page-pick';
import { pictureKey, type Found } from './answer';

/** More pictures on one place than this are no choice for a person. */
const most = 6;
/** A preview's longer side, px. */
const previewSide = 96;
const timeLimit = 3_000;
/** A background that covers more of the viewport than this is the page's ground. */
const groundShare = 0.9;

/**
 * The pictures that one press may have meant, each once, with small previews and sizes; `index` counts in `found`. A
 * preview is made of what the page has loaded already; where its pixels may not be read there is none.
 */
export async function describeFound(found: readonly Found[]): Promise<FoundPicture[]> {
  const keys = new Set<string>();
  const distinct = found.flatMap((picture, index) => {
    const own = picture.candidate.urls.map(pictureKey);
    if (own.some((key) => keys.has(key)) || (index > 0 && !isChoice(picture))) return [];
    own.forEach((key) => keys.add(key));
    return [{ picture, index }];
  });
  return Promise.all(
    distinct.slice(0, most).map(async ({ picture, index }) => ({ index, ...(await describe(picture)) })),
  );
}

/** What shows nothing, as an image that never came, and the page's ground are no pictures to choose. */
function isChoice({ candidate, element }: Found): boolean {
  if (!element) return false;
  if (candidate.kind === 'img') return !!candidate.width;
  const { shown } = candidate;
  const covers = shown ? (shown.width * shown.height) / (window.innerWidth * window.innerHeight) : 0;
  return candidate.kind !== 'background' || covers < groundShare;
}

async function describe({ candidate, element }: Found): Promise<Omit<FoundPicture, 'index'>> {
  const size = sizeOf(candidate.width, candidate.height);
  try {
    const address = candidate.pixels ?? candidate.urls.at(-1);
    const drawable = element && isDrawable(element) ? element : address && (await shownAgain(address));
    if (!drawable) return size;
    const [width, height] = dimensionsOf(drawable);
    // A drawing has no size of its own.
    const known = { ...(isDrawing(address) ? {} : sizeOf(width, height)), ...size };
    const preview = draw(drawable, width, height) ?? (address && (await drawLoaded(address).catch(() => undefined)));
    return { ...known, ...(preview ? { preview } : {}) };
  } catch {
    return size;
  }
}

const sizeOf = (width: number | undefined, height: number | undefined) => (width && height ? { width, height } : {});

type Drawable = HTMLImageElement | HTMLCanvasElement | HTMLVideoElement;
const isDrawable = (element: Element): element is Drawable => /^(?:img|canvas|video)$/.test(element.localName);

function dimensionsOf(element: Drawable): [number, number] {
  if ('videoWidth' in element) return [element.videoWidth, element.videoHeight];
  if ('naturalWidth' in element) return [element.naturalWidth, element.naturalHeight];
  return [element.width, element.height];
}

const isDrawing = (address: string | undefined) => !!address && /^data:image\/svg/i.test(address);

/** A picture that the page shows in a background: its document still holds it, so that nothing is asked for. */
async function shownAgain(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = isDrawing(address) ? await drawSvg(await (await fetch(address)).text()) : address;
  await Promise.race([image.decode(), new Promise((resolve) => setTimeout(resolve, timeLimit))]);
  return image;
}

/** Out of the browser's cache, where another origin lets the page read what it shows. */
async function drawLoaded(address: string): Promise<string | undefined> {
  const own = new URL(address, location.href).origin === location.origin;
  const signal = AbortSignal.timeout(timeLimit);
  const response = await fetch(address, {
    credentials: own ? 'same-origin' : 'omit',
    cache: 'force-cache',
    signal,
  });
  if (!response.ok) throw new Error(`The address answered ${response.status}.`);
  const bitmap = await createImageBitmap(await response.blob());
  return draw(bitmap, bitmap.width, bitmap.height);
}

/** On white, as a data: address; undefined where there is nothing to draw, or the page may not read what it shows. */
function draw(source: CanvasImageSource, width: number, height: number): string | undefined {
  if (width < 1 || height < 1) return undefined;
  const scale = Math.min(1, previewSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  try {
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/jpeg', 0.8);
  } catch {
    return undefined;
  }
}
