import { useCallback, useEffect, useState } from 'preact/hooks';
import type { DataWork, YourDataProps } from '@/components/your-data';
import { toStoredError } from '@/utils/errors';
import { sendMessage } from '@/utils/messages';
import { saveFile } from '@/utils/save-file';
import { checkBackup, type CheckedBackup } from '@/utils/workspace/backup/read-backup';
import { restoreBackup, type RestoreWay } from '@/utils/workspace/backup/restore-backup';
import { readStorageUse, type StorageUse } from '@/utils/workspace/backup/storage-use';
import { writeBackup, type BackupProgress } from '@/utils/workspace/backup/write-backup';

type Step = 'writing' | 'checking' | 'restoring';

/** Backing up and restoring, one at a time, and the room that is taken. */
export function useYourData(): YourDataProps {
  const [use, setUse] = useState<StorageUse>();
  const [work, setWork] = useState<DataWork>({ kind: 'none' });
  const readUse = useCallback(() => {
    readStorageUse().then(setUse, (error: unknown) => console.error('The room taken could not be read:', error));
  }, []);
  useEffect(readUse, []);

  /** Shows how far a step is; what it ends in is shown by `then`, unless it failed or was cancelled. */
  const run = async <T>(
    kind: Step,
    step: (report: (progress: BackupProgress) => void, signal: AbortSignal) => Promise<T>,
    then: (value: T) => DataWork,
  ) => {
    const abort = new AbortController();
    const onCancel = () => abort.abort();
    setWork({ kind, onCancel });
    try {
      setWork(then(await step((progress) => setWork({ kind, progress, onCancel }), abort.signal)));
    } catch (error) {
      setWork(abort.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', error: toStoredError(error) });
    }
    readUse();
  };

  const onBackUp = () =>
    void run('writing', writeBackup, (file) => {
      const name = `find-on-1688-backup-${new Date().toISOString().slice(0, 10)}.zip`;
      saveFile(name, file);
      return { kind: 'written', name, bytes: file.size };
    });
  const restore = (backup: CheckedBackup, way: RestoreWay) =>
    void run(
      'restoring',
      async (report, signal) => {
        const restored = await restoreBackup(backup, way, report, signal);
        // Its pictures are read on, as far as they were not.
        sendMessage('libraryChanged', undefined).catch(console.warn);
        return restored;
      },
      (restored) => ({ kind: 'restored', ...restored }),
    );
  const onFile = (file: File) =>
    void run(
      'checking',
      (report, signal) => checkBackup(file, report, signal),
      (backup) => ({
        kind: 'found',
        found: {
          name: file.name,
          createdAt: backup.manifest.createdAt,
          searches: backup.manifest.stores.searches?.records ?? 0,
          offers: backup.manifest.stores.savedOffers?.records ?? 0,
          library: backup.manifest.stores.libraryOffers?.records ?? 0,
        },
        onMerge: () => restore(backup, 'merge'),
        onReplace: () => restore(backup, 'replace'),
        onLeave: () => setWork({ kind: 'none' }),
      }),
    );
  return { ...(use ? { use } : {}), work, onBackUp, onFile };
}
