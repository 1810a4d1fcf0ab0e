import { useId, useState } from 'preact/hooks';
import type { PhotoPlace } from '@/utils/sourcing/photo-check';
import { workingLongSide } from '@/utils/image/fingerprint/pixels';
import { t } from '@/utils/i18n/t';
import { useObjectUrl } from './use-object-url';

interface PhotoOverlayProps {
  picture: Blob;
  imageUrl: string;
  /** Where the picture lies on the other; without it both are fitted into the same frame. */
  place?: PhotoPlace;
  mirrored: boolean;
  /** How much of the frame's width shows the picture, percent, from the left. */
  share: number;
}

interface Size {
  width: number;
  height: number;
}

/** The query over the offer's picture, laid where the photo check found it, up to a line that the slider moves. */
export function PhotoOverlay({ picture, imageUrl, place, mirrored, share }: PhotoOverlayProps) {
  const url = useObjectUrl(picture);
  const clip = useId();
  const [query, setQuery] = useState<Size>();
  const [entry, setEntry] = useState<Size>();
  const measure = (set: (size: Size) => void) => (event: Event) => {
    const { naturalWidth, naturalHeight } = event.currentTarget as HTMLImageElement;
    set(working(naturalWidth, naturalHeight));
  };
  const laid = query && entry ? layingOf(query, entry, place, mirrored) : undefined;
  return (
    <div class="photo-overlay" role="img" aria-label={t('compare.overlay')}>
      <svg viewBox={`0 0 ${entry?.width ?? workingLongSide} ${entry?.height ?? workingLongSide}`}>
        <image href={imageUrl} width={entry?.width} height={entry?.height} />
        {url && query && laid && (
          <g clip-path={`url(#${clip})`}>
            <clipPath id={clip}>
              <rect width={((entry?.width ?? 0) * share) / 100} height={entry?.height} />
            </clipPath>
            <rect class="photo-overlay-frame" width={entry?.width} height={entry?.height} />
            <image href={url} width={query.width} height={query.height} transform={laid} />
          </g>
        )}
        {entry && (
          <line
            class="photo-overlay-line"
            x1={(entry.width * share) / 100}
            x2={(entry.width * share) / 100}
            y1="0"
            y2={entry.height}
          />
        )}
      </svg>
      {/* An SVG picture does not tell its size. */}
      <img
        class="photo-overlay-measure"
        src={imageUrl}
        alt=""
        referrerpolicy="no-referrer"
        onLoad={measure(setEntry)}
      />
      {url && <img class="photo-overlay-measure" src={url} alt="" onLoad={measure(setQuery)} />}
    </div>
  );
}

/** The size in which pictures are compared: long side 320 px. */
function working(width: number, height: number): Size {
  const scale = workingLongSide / Math.max(width, height, 1);
  return { width: width * scale, height: height * scale };
}

/** The SVG transform that lays the query on the entry: as found, else fitted into its middle. */
function layingOf(query: Size, entry: Size, place: PhotoPlace | undefined, mirrored: boolean): string {
  const mirror = mirrored ? ` translate(${query.width} 0) scale(-1 1)` : '';
  if (place) {
    const { a, b, c, d, e, f } = place;
    return `matrix(${a} ${d} ${b} ${e} ${c} ${f})${mirror}`;
  }
  const scale = Math.min(entry.width / query.width, entry.height / query.height);
  const x = (entry.width - query.width * scale) / 2;
  const y = (entry.height - query.height * scale) / 2;
  return `translate(${x} ${y}) scale(${scale})${mirror}`;
}
