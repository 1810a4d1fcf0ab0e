import { useEffect, useState } from 'preact/hooks';
import { BatchIntake } from '@/components/batch-intake';
import { BatchList } from '@/components/batch-list';
import { usePictureIntake, type IntakeCallbacks } from '@/components/picture-intake';
import { t } from '@/utils/i18n/t';
import { sendMessage } from '@/utils/messages';
import type { Batch } from '@/utils/workspace/batch/batch';
import { watchBatches } from '@/utils/workspace/batch/batch-news';
import { readBatches } from '@/utils/workspace/batch/batch-store';
import type { SectionProps } from '../section';
import { takeFiles, takeFolders, takeList, type TakenIn } from './take-in';

/** The batches that there are, and where the pictures of a new one come in. */
export function AllBatches({ go, fail }: SectionProps) {
  const [batches, setBatches] = useState<Batch[]>();
  const [busy, setBusy] = useState<string>();
  const [notes, setNotes] = useState<readonly string[]>([]);
  useEffect(() => watchBatches(() => void readBatches().then(setBatches, fail)), []);

  const taking = async (work: Promise<TakenIn>) => {
    setNotes([]);
    const { batchId, notes: said } = await work.finally(() => setBusy(undefined));
    setNotes(said);
    if (batchId === undefined) return;
    await sendMessage('batch', { batchId, press: 'changed' });
    // What could not be taken is read first; the batch stands in the list.
    if (said.length === 0) go(`batch/${batchId}`);
  };
  const onProgress = (done: number, total: number) => setBusy(t('batch.adding', { done, total }));
  const onList = (text: string) => void taking(takeList(text, undefined, onProgress)).catch(fail);
  const onFiles = (files: File[]) => void taking(takeFiles(files, onProgress)).catch(fail);
  const onFolders: IntakeCallbacks['onFolders'] = (dropped) =>
    void taking(takeFolders(dropped, onProgress)).catch(fail);
  const over = usePictureIntake({ onFiles, onAddress: onList, onFolders });

  return (
    <div class={`batch ${over ? 'over' : ''}`}>
      <h1>{t('batch.title')}</h1>
      <BatchIntake busy={busy} notes={notes} onFiles={onFiles} onList={onList} />
      {batches && <BatchList batches={batches} now={Date.now()} />}
    </div>
  );
}
