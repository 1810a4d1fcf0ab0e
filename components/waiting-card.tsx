import type { CatalogEntry } from '@/utils/providers/provider';
import { t } from '@/utils/i18n/t';
import { withCost } from './cost';
import { SentPicture } from './sent-picture';
import './consent-card.css';

interface WaitingCardProps {
  entry: CatalogEntry;
  picture: Blob;
  size: { width: number; height: number; bytes: number };
  byAddress: boolean;
  onCrop(): void;
  /** Searches the picture as it is shown. */
  onSearch(): void;
}

/** A picture that the user wanted to see first, and that was not searched yet. */
export function WaitingCard({ entry, picture, size, byAddress, onCrop, onSearch }: WaitingCardProps) {
  return (
    <section class="consent-card" aria-label={t('error.look-first')}>
      <p>{t('error.look-first')}</p>
      <SentPicture picture={picture} size={size} byAddress={byAddress} onCrop={onCrop} />
      <button type="button" class="button primary" onClick={onSearch}>
        {withCost(t('crop.searchFirst'), entry.cost)}
      </button>
    </section>
  );
}
