import { t } from '@/utils/i18n/t';
import { sendMessage } from '@/utils/messages';
import type { SavedOffer } from '@/utils/workspace/board';
import { addOffers } from '@/utils/workspace/library/add-offers';
import { undoAdding } from '@/utils/workspace/library/undo-adding';
import type { Undo } from '@/utils/workspace/write-boards';

/**
 * Puts saved offers into the library, but for samples, which are nobody's offers. Resolves with the words that say what came of it,
 * and the way back where anything did.
 */
export async function libraryFromBoard(saved: readonly SavedOffer[]): Promise<{ words: string; undo?: Undo }> {
  const real = saved.map(({ offer }) => offer).filter(({ origin }) => origin !== 'sample');
  const at = new Date().toISOString();
  const { added, joined, same } = await addOffers(real, { source: 'shortlist', at });
  const samples = saved.length - real.length;
  const said = [t('import.boardDone', { added, joined, same })];
  if (samples > 0) said.push(t('import.samplesLeftOut', { count: samples }));
  const words = said.join(' ');
  return added + joined > 0 ? { words, undo: () => undoLibraryAdding(at) } : { words };
}

/** Takes back what was added to the library at that time, ISO 8601, and lets views and worker follow. */
export async function undoLibraryAdding(at: string): Promise<void> {
  await undoAdding(at);
  await sendMessage('libraryChanged', undefined);
}
