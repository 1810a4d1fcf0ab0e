import type { PictureLook } from '@/utils/image/look';
import type { PictureNote } from '@/utils/search/search-state';
import { formatBytes } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { MessageKey } from '@/utils/i18n/messages';

/** A prepared picture as it is sent: `JPEG, 800 × 800, 96 kB`. */
export function sentWords({ width, height, bytes }: { width: number; height: number; bytes: number }): string {
  return t('look.sent', { width, height, bytes: formatBytes(bytes) });
}

/** What was chosen of a picture and its look, in words; none for the whole picture as it is. */
export function lookWords({ kind, part }: PictureLook): string[] {
  const words: string[] = [];
  if (part === 'centre') words.push(t('look.part.centre'));
  else if (part !== 'whole') words.push(t('look.cropped'));
  if (kind !== 'as-is') words.push(t(`look.kind.${kind}`));
  return words;
}

const noted: Record<PictureNote, MessageKey> = {
  'first-frame': 'look.note.firstFrame',
  'alpha-on-white': 'look.note.onWhite',
  reduced: 'look.note.reduced',
  enlarged: 'look.note.enlarged',
  rotated: 'look.note.rotated',
  rasterised: 'look.note.rasterised',
  screenshot: 'look.note.screenshot',
  'smaller-version': 'look.note.smallerVersion',
  'background-not-white': 'look.note.notWhite',
};

/** What was done to a picture, in one line. */
export function noteWords(notes: readonly PictureNote[]): string {
  return notes.map((note) => t(noted[note])).join(' · ');
}
