import { useEffect, useRef, useState } from 'preact/hooks';
import type { StoredError } from '@/utils/errors';
import type { Board } from '@/utils/workspace/board';
import { t } from '@/utils/i18n/t';
import { errorWords } from './error-words';
import { FileInput } from './file-input';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import './library-start.css';

interface LibraryStartProps {
  /** Why the last file could not be read. */
  error?: StoredError;
  /** The user's boards that hold an offer: these can come in as well. */
  boards: readonly Board[];
  onFile(file: File): void;
  onTemplate(): void;
  onBoard(board: Board): void;
  /** Present where the card can be put away. */
  onClose?(): void;
}

/** Where offers come into the library: a file, by choice or by drop, or a board; and what a file must hold. */
export function LibraryStart({ error, boards, onFile, onTemplate, onBoard, onClose }: LibraryStartProps) {
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The button that opened the card has gone with its press.
  useEffect(() => {
    if (onClose && document.activeElement === document.body) button.current?.focus();
  }, []);
  return (
    <section class="library-start" aria-labelledby="import-title">
      <div class="library-start-file">
        {onClose && <IconButton icon="close" class="library-start-close" words={t('import.close')} onPress={onClose} />}
        <Icon name="upload" size={28} />
        <h3 id="import-title">{t('import.title')}</h3>
        <p class="soft">{t('import.about')}</p>
        {error && (
          <p class="field-error" role="alert">
            {errorWords(error)}
          </p>
        )}
        <button ref={button} type="button" class="button primary" onClick={() => input.current?.click()}>
          {t('import.choose')}
        </button>
        <FileInput
          inputRef={input}
          words={t('import.choose')}
          accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,text/csv,application/json"
          onFiles={([file]) => onFile(file!)}
        />
      </div>
      <div class="library-start-needs">
        <h3>{t('import.needs')}</h3>
        <ul>
          <li>{t('import.needs.row')}</li>
          <li>{t('import.needs.picture')}</li>
          <li>{t('import.needs.columnNames')}</li>
        </ul>
        <button type="button" class="button" onClick={onTemplate}>
          <Icon name="save" />
          {t('import.template')}
        </button>
        {boards.length > 0 && <FromBoard boards={boards} onBoard={onBoard} />}
      </div>
    </section>
  );
}

function FromBoard({ boards, onBoard }: Pick<LibraryStartProps, 'boards' | 'onBoard'>) {
  const [chosen, setChosen] = useState<string>();
  const board = boards.find(({ id }) => id === chosen) ?? boards[0]!;
  return (
    <form
      class="library-start-board"
      onSubmit={(event) => {
        event.preventDefault();
        onBoard(board);
      }}
    >
      <label for="import-board">{t('import.fromBoard')}</label>
      <select
        id="import-board"
        class="field"
        value={board.id}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        {boards.map(({ id, name, order }) => (
          <option key={id} value={id}>
            {t('import.board', { board: name, count: order.length })}
          </option>
        ))}
      </select>
      <button type="submit" class="button">
        {t('import.addBoard')}
      </button>
    </form>
  );
}
