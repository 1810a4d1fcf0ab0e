import type { PictureRegion } from '@/utils/providers/provider';
import { nameOf, t } from '@/utils/i18n/t';
import { BlobPicture } from './blob-picture';
import './region-picker.css';

interface RegionPickerProps {
  providerId: string;
  regions: readonly PictureRegion[];
  /** The part that the controls stand at; absent for the service's own choice. */
  chosen?: string;
  /** The picture as it was sent, with its size in px: the boxes stand in it. */
  picture?: Blob;
  size?: { width: number; height: number };
  onChoose(region: string): void;
}

/** The parts of the picture that the service proposes: one press searches that part alone. */
export function RegionPicker({ providerId, regions, chosen, picture, size, onChoose }: RegionPickerProps) {
  const present = chosen ?? regions.find((region) => region.current)?.value;
  return (
    <details class="region-picker" open={chosen !== undefined}>
      <summary>{t('regions.found', { count: regions.length, provider: nameOf('provider', providerId) })}</summary>
      <div class="region-body">
        {picture && size && (
          <div class="region-picture" style={{ aspectRatio: `${size.width} / ${size.height}` }}>
            <BlobPicture blob={picture} alt="" />
            {regions.map(
              (region, i) =>
                region.box && (
                  <button
                    key={region.value}
                    type="button"
                    class="region-box"
                    style={boxStyle(region.box, size)}
                    aria-pressed={region.value === present}
                    aria-label={t('regions.part', { number: i + 1 })}
                    onClick={() => onChoose(region.value)}
                  >
                    <span aria-hidden="true">{i + 1}</span>
                  </button>
                ),
            )}
          </div>
        )}
        <div class="region-words">
          <p class="soft">{t('regions.about')}</p>
          <div class="region-buttons">
            {regions.map((region, i) => (
              <button
                key={region.value}
                type="button"
                class="button"
                aria-pressed={region.value === present}
                onClick={() => onChoose(region.value)}
              >
                {t('regions.part', { number: i + 1 })}
              </button>
            ))}
          </div>
        </div>
      </div>
    </details>
  );
}

/** A box in per cent of the picture, so that it fits whatever size the picture is shown in. */
function boxStyle(box: NonNullable<PictureRegion['box']>, { width, height }: { width: number; height: number }) {
  const percent = (part: number, whole: number) => `${Math.min(100, Math.max(0, (part / whole) * 100))}%`;
  return {
    left: percent(box.x, width),
    top: percent(box.y, height),
    width: percent(Math.min(box.width, width - box.x), width),
    height: percent(Math.min(box.height, height - box.y), height),
  };
}
