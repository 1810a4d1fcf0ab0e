import { freedWords } from '@/components/freed-words';
import type { Said } from '@/components/said-bar';
import { t } from '@/utils/i18n/t';
import { freePictures } from '@/utils/search/free-pictures';

/** Answers the press that makes room on the disk: the oldest pictures go, and the user is told how many. */
export async function makeRoom(say: (said: Said) => void): Promise<void> {
  const freed = await freePictures();
  say({ words: freed.pictures === 0 ? t('room.nothing') : freedWords(freed) });
}
