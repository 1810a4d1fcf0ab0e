import { formatBytes } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { FreedPictures } from '@/utils/search/freed-pictures';

/** What was deleted to make room, and what stayed. */
export const freedWords = ({ pictures, bytes }: FreedPictures): string =>
  t('room.freed', { count: pictures, size: formatBytes(bytes) });
