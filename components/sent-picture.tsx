import { t } from '@/utils/i18n/t';
import { BlobPicture } from './blob-picture';
import { Icon } from './icon';
import { sentWords } from './look-words';
import './sent-picture.css';

interface SentPictureProps {
  picture: Blob;
  /** Its size, px and bytes. */
  size: { width: number; height: number; bytes: number };
  /** Its public address goes in its place. */
  byAddress: boolean;
  onCrop(): void;
}

/** The very picture that a press would send, its size, and the way to send a part of it instead. */
export function SentPicture({ picture, size, byAddress, onCrop }: SentPictureProps) {
  return (
    <div class="sent-picture">
      <BlobPicture blob={picture} alt={t('crop.sentPicture')} />
      <span>{byAddress ? t('crop.byAddress') : sentWords(size)}</span>
      <button type="button" class="button" onClick={onCrop}>
        <Icon name="crop" />
        {t('crop.open')}
      </button>
    </div>
  );
}
