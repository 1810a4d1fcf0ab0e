import { useState } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import './picture-grid.css';

/** A picture of the page as the popup shows it. */
export interface PagePicture {
  /** Where it can be shown from: http(s) or data:. */
  url: string;
  /** The picture's own words, where it has any. */
  label?: string;
}

/** How many fit before one asks for all. */
const first = 8;

/** The page's pictures; one press searches that one. */
export function PictureGrid({ pictures, onPress }: { pictures: PagePicture[]; onPress(index: number): void }) {
  const [all, setAll] = useState(false);
  /** Those that cannot be shown here: the browser's broken picture tells nothing. */
  const [broken, setBroken] = useState<ReadonlySet<string>>(new Set());
  const whole = pictures.map((picture, index) => ({ ...picture, index })).filter(({ url }) => !broken.has(url));
  const shown = all ? whole : whole.slice(0, first);
  return (
    <>
      <ul class="picture-grid">
        {shown.map(({ url, label, index }) => (
          <li key={url}>
            <button
              type="button"
              aria-label={label ? t('popup.pictureNamed', { label }) : t('popup.pictureNumber', { number: index + 1 })}
              title={label}
              onClick={() => onPress(index)}
            >
              <img
                src={url}
                alt=""
                referrerpolicy="no-referrer"
                onError={() => setBroken((before) => new Set([...before, url]))}
              />
            </button>
          </li>
        ))}
      </ul>
      {whole.length > shown.length && (
        <button type="button" class="button link" onClick={() => setAll(true)}>
          {t('popup.showAll', { count: whole.length })}
        </button>
      )}
    </>
  );
}
