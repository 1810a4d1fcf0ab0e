import type { Said } from '@/components/said-bar';
import { formatBytes } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { freePictures } from '@/utils/search/free-pictures';

/** Answers the press that makes room on the disk: the oldest pictures go, and the user is told how many. */
export async function makeRoom(say: (said: Said) => void): Promise<void> {
  const { pictures, bytes } = await freePictures();
  const words = pictures === 0 ? t('room.nothing') : t('room.freed', { count: pictures, size: formatBytes(bytes) });
  say({ words });
}
