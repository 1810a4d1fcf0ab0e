import { useCallback, useEffect, useState } from 'preact/hooks';
import { toStoredError, type StoredError } from '@/utils/errors';
import { givePictures, picturesAmong } from '@/utils/give-pictures';
import { sendMessage } from '@/utils/messages';
import { t } from '@/utils/i18n/t';
import { readFile } from '@/utils/image/read-file';

export interface Intake {
  error?: StoredError;
  note?: string;
  /** Pictures wait to be looked at, and cropped perhaps, before they are searched. */
  lookFirst: boolean;
  setLookFirst(on: boolean): void;
  takeFiles(files: File[]): void;
  takeAddress(address: string): void;
  /** Shows what went wrong with a command. */
  fail(error: unknown): void;
  reset(): void;
}

/** Pictures that come into the panel itself. `onTaken` is called once the search was asked for. */
export function useIntake(windowId: number, searchId: string | undefined, onTaken: () => void): Intake {
  const [lookFirst, setLookFirst] = useState(false);
  const [error, setError] = useState<StoredError>();
  const [note, setNote] = useState<string>();
  const fail = useCallback((thrown: unknown) => setError(toStoredError(thrown)), []);
  const reset = useCallback(() => setError(undefined), []);

  const takeFile = useCallback(
    async (file: File) => {
      const data = await readFile(file);
      await sendMessage('find', { windowId, source: { kind: 'file', name: file.name }, file: data, lookFirst });
      onTaken();
    },
    [windowId, onTaken, lookFirst],
  );

  const takeFiles = useCallback(
    (files: File[]) => {
      const pictures = picturesAmong(files);
      const [file] = pictures;
      if (!file) return;
      setError(undefined);
      const others = files.length - pictures.length;
      setNote(others > 0 ? t('drop.several', { count: others }) : undefined);
      // Several at once are a set: what becomes of them is the next press.
      const taken = pictures.length > 1 ? givePictures(windowId, pictures, 'new').then(onTaken) : takeFile(file);
      taken.catch(fail);
    },
    [windowId, takeFile, onTaken, fail],
  );

  const takeAddress = useCallback(
    (address: string) => {
      setError(undefined);
      setNote(undefined);
      const taken = address.startsWith('data:')
        ? fetch(address)
            .then((response) => response.blob())
            .then((blob) => takeFile(new File([blob], '', { type: blob.type })))
        : sendMessage('find', { windowId, source: { kind: 'address', url: address }, lookFirst }).then(onTaken);
      taken.catch(fail);
    },
    [windowId, takeFile, onTaken, lookFirst, fail],
  );

  // A search from elsewhere puts the panel's own trouble away.
  useEffect(() => setError(undefined), [searchId]);

  return { error, note, lookFirst, setLookFirst, takeFiles, takeAddress, fail, reset };
}
