import type { PictureRegion } from '@/utils/providers/provider';
import { nameOf, t } from '@/utils/i18n/t';
import './regions-note.css';

interface RegionsNoteProps {
  providerId: string;
  regions: readonly PictureRegion[];
  onChoose(): void;
}

/** The service sees several things in the picture: one press shows them, to search one alone. */
export function RegionsNote({ providerId, regions, onChoose }: RegionsNoteProps) {
  return (
    <p class="regions-note">
      <span>{t('regions.found', { count: regions.length, provider: nameOf('provider', providerId) })}</span>
      <button type="button" class="button link" onClick={onChoose}>
        {t('regions.choose')}
      </button>
    </p>
  );
}
