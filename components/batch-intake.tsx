import { useRef, useState } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { FileInput } from './file-input';
import { Icon } from './icon';
import './batch.css';

interface BatchIntakeProps {
  /** Pictures, or a list in a file. */
  onFiles(files: File[]): void;
  onList(text: string): void;
  /** What is being done with what was given. */
  busy?: string;
  /** What could not be taken, and other things to know of the last that was given. */
  notes: readonly string[];
}

/** Where many pictures come in: files, a folder, or a list. Dropping works over the whole section. */
export function BatchIntake({ onFiles, onList, busy, notes }: BatchIntakeProps) {
  const [text, setText] = useState('');
  return (
    <section class="batch-intake" aria-busy={!!busy}>
      <p>{t('batch.about')}</p>
      <div class="batch-buttons">
        <Chooser words={t('batch.files')} accept="image/*" onFiles={onFiles} />
        <Chooser words={t('batch.folder')} folder onFiles={onFiles} />
        <Chooser words={t('batch.listFile')} accept=".csv,.txt,.tsv,text/csv,text/plain" onFiles={onFiles} />
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) onList(text);
          setText('');
        }}
      >
        <label>
          <span>{t('batch.pasteLabel')}</span>
          <textarea class="field" rows={3} value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
        <button type="submit" class="button" disabled={!text.trim()}>
          {t('batch.usePasted')}
        </button>
      </form>
      {busy && <p role="status">{busy}</p>}
      {notes.length > 0 && (
        <ul class="batch-notes" role="alert">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface ChooserProps {
  words: string;
  accept?: string;
  folder?: boolean;
  onFiles(files: File[]): void;
}

function Chooser({ words, accept, folder = false, onFiles }: ChooserProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => field.current?.click()}>
        <Icon name="upload" />
        {words}
      </button>
      <FileInput inputRef={field} words={words} accept={accept} multiple folder={folder} onFiles={onFiles} />
    </>
  );
}
