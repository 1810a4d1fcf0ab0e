import { useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import type { PhotoCheck } from '@/utils/sourcing/photo-check';
import { t } from '@/utils/i18n/t';
import { BlobPicture } from './blob-picture';
import { Dialog } from './dialog';
import { PhotoOverlay } from './photo-overlay';
import { PhotoShape } from './photo-mark';
import { Segments } from './segments';
import { similarityPercent } from './similarity';
import { SwitchRow } from './switch-row';
import './compare-photos.css';

interface ComparePhotosProps {
  offer: Offer;
  check: PhotoCheck;
  /** The query picture. */
  picture: Blob;
  onClose(): void;
}

/**
 * Both pictures for the user's own eye: side by side, or the query over the offer's with a slider between them. A dialog:
 * Esc closes it, and the focus goes back to where it was.
 */
export function ComparePhotos({ offer, check, picture, onClose }: ComparePhotosProps) {
  const [way, setWay] = useState<'beside' | 'over'>('beside');
  const [mirrored, setMirrored] = useState(check.mirrored ?? false);
  const [share, setShare] = useState(50);
  return (
    <Dialog class="compare-photos" title={t('compare.title')} closeWords={t('compare.close')} onClose={onClose}>
      <p class={`compare-verdict ${check.verdict}`}>
        <PhotoShape verdict={check.verdict} size={12} />
        {t('photo.about', { words: t(`photo.${check.verdict}`), percent: similarityPercent(check.score) })}
      </p>
      <Segments
        label={t('compare.way')}
        labelUnseen
        value={way}
        options={[
          { value: 'beside', words: t('compare.beside') },
          { value: 'over', words: t('compare.over') },
        ]}
        onChange={(next) => setWay(next)}
      />
      {way === 'beside' ? (
        <div class="compare-beside">
          <figure class={mirrored ? 'mirrored' : ''}>
            <BlobPicture blob={picture} alt={t('compare.yours')} />
            <figcaption class="soft small">{t('compare.yours')}</figcaption>
          </figure>
          <figure>
            <img src={offer.imageUrl} alt={t('compare.theirs')} referrerpolicy="no-referrer" />
            <figcaption class="soft small">{t('compare.theirs')}</figcaption>
          </figure>
        </div>
      ) : (
        <>
          <PhotoOverlay
            picture={picture}
            imageUrl={offer.imageUrl ?? ''}
            place={mirrored === (check.mirrored ?? false) ? check.place : undefined}
            mirrored={mirrored}
            share={share}
          />
          <label class="compare-slider">
            <span aria-hidden="true">{t('compare.theirs')}</span>
            <input
              type="range"
              min="0"
              max="100"
              value={share}
              aria-label={t('compare.share')}
              onInput={(event) => setShare(Number(event.currentTarget.value))}
            />
            <span aria-hidden="true">{t('compare.yours')}</span>
          </label>
        </>
      )}
      <SwitchRow words={t('compare.mirror')} on={mirrored} onChange={setMirrored} />
    </Dialog>
  );
}
