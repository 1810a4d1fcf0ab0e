import type { ServiceEntry } from '@/utils/providers/provider';
import { isPaid } from '@/utils/providers/catalog';
import { t } from '@/utils/i18n/t';
import { withCost } from './cost';
import { Icon } from './icon';
import './other-pictures.css';

/** A picture that may have been meant. */
export interface OtherPicture {
  index: number;
  /** A data: address; absent where the page may not read what it shows. */
  preview?: string;
  /** px; absent where unknown. */
  width?: number;
  height?: number;
}

interface OtherPicturesProps {
  pictures: readonly OtherPicture[];
  /** Who would be asked: a press that sends says what it costs. */
  entry?: ServiceEntry;
  onChoose(index: number): void;
}

/** What else lay where the user pressed: one press searches that picture instead. */
export function OtherPictures({ pictures, entry, onChoose }: OtherPicturesProps) {
  if (pictures.length === 0) return null;
  const title = t('others.title');
  return (
    <section class="other-pictures" aria-labelledby="other-pictures-title">
      <h2 id="other-pictures-title" class="soft small">
        {entry && isPaid(entry) ? withCost(title, entry.cost, entry.usesTokens) : title}
      </h2>
      <ul>
        {pictures.map(({ index, preview, width, height }) => {
          const size = width && height ? t('others.size', { width, height }) : t('others.unknownSize');
          return (
            <li key={index}>
              <button
                type="button"
                class="other-picture"
                title={t('others.search')}
                aria-label={t('others.searchSized', { size })}
                onClick={() => onChoose(index)}
              >
                {preview ? <img src={preview} alt="" width={44} height={44} /> : <Icon name="picture" size={20} />}
                <span class="small">{size}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
