import { useEffect, useState } from 'preact/hooks';
import type { WebDraft } from '@/components/web-question-form';
import { toStoredError, type StoredError } from '@/utils/errors';
import { readFile } from '@/utils/image/read-file';
import { t } from '@/utils/i18n/t';

const empty: WebDraft = { words: '', added: [] };

export interface WebDraftControl {
  draft: WebDraft;
  /** A picture that could not be added. */
  error?: StoredError;
  /** Something to say about what was just added. */
  note?: string;
  change(draft: WebDraft): void;
  /** Adds pictures as far as there is room for them. */
  take(files: File[], most: number): void;
}

/** What the user is about to ask the web; another picture's search begins with nothing of it. */
export function useWebDraft(searchId: string | undefined): WebDraftControl {
  const [draft, setDraft] = useState(empty);
  const [error, setError] = useState<StoredError>();
  const [note, setNote] = useState<string>();
  useEffect(() => {
    setDraft(empty);
    setError(undefined);
    setNote(undefined);
  }, [searchId]);
  return {
    draft,
    error,
    note,
    change: setDraft,
    take(files, most) {
      const read = async () => {
        const blobs = await Promise.all(files.map(async (file) => (await fetch(await readFile(file))).blob()));
        setDraft((now) => ({ ...now, added: [...now.added, ...blobs].slice(0, most - 1) }));
      };
      setError(undefined);
      setNote(draft.added.length + files.length + 1 > most ? t('web.mostPictures', { count: most }) : undefined);
      read().catch((thrown: unknown) => setError(toStoredError(thrown)));
    },
  };
}
