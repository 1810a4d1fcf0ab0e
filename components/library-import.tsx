import { useEffect, useRef } from 'preact/hooks';
import type { Encoding } from '@/utils/workspace/library/import/decode-text';
import type { ImportPreview, ImportSummary, MissingField } from '@/utils/workspace/library/import/import-messages';
import type { Mapping } from '@/utils/workspace/library/import/check-import';
import type { StoredError } from '@/utils/errors';
import { formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { errorWords } from './error-words';
import { ImportColumns } from './import-columns';
import { problemWords } from './library-words';
import './library-import.css';

/** How far a step is; both counts are of rows or offers. */
export interface ImportProgress {
  done: number;
  total: number;
}

/** How an import stands once its file was chosen. */
export type ImportStage =
  | { stage: 'reading'; name: string }
  | {
      stage: 'look';
      name: string;
      preview: ImportPreview;
      mapping: Mapping;
      /** The columns are as the user had them for such a file before. */
      remembered: boolean;
      summary?: ImportSummary;
      error?: StoredError;
    }
  | { stage: 'writing'; name: string };

interface LibraryImportProps {
  state: ImportStage;
  /** How far the step under way is; absent where nobody can tell. */
  progress?: ImportProgress;
  onEncoding(encoding: Encoding): void;
  onSheet(sheet: string): void;
  onMapping(mapping: Mapping): void;
  onProblems(): void;
  onImport(): void;
  onCancel(): void;
}

/** A supplier list on its way into the library: it is read, looked at, and imported in one go. */
export function LibraryImport(props: LibraryImportProps) {
  const { state } = props;
  const title = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone with its step; the focus goes on with the card.
  useEffect(() => {
    if (document.activeElement === document.body) title.current?.focus();
  }, [state.stage]);
  return (
    <section class="library-import" aria-labelledby="import-title">
      <h3 id="import-title" ref={title} tabIndex={-1}>
        {t('import.of', { name: state.name })}
      </h3>
      {state.stage === 'look' ? (
        <Look {...props} {...state} />
      ) : (
        <Progress
          words={t(state.stage === 'reading' ? 'import.reading' : 'import.writing')}
          progress={props.progress}
          onCancel={props.onCancel}
        />
      )}
    </section>
  );
}

interface ProgressProps {
  words: string;
  progress?: ImportProgress;
  onCancel(): void;
}

function Progress({ words, progress, onCancel }: ProgressProps) {
  const known = progress && progress.total > 0 ? progress : undefined;
  return (
    <div class="library-import-progress">
      <p role="status">
        {words} {known && <span class="soft">{doneWords(known)}</span>}
      </p>
      <progress aria-label={words} {...(known ? { value: known.done, max: known.total } : {})} />
      <button type="button" class="button" onClick={onCancel}>
        {t('import.cancel')}
      </button>
    </div>
  );
}

const doneWords = ({ done, total }: ImportProgress) =>
  t('import.doneOf', { done: formatNumber(done), total: formatNumber(total) });

type LookProps = LibraryImportProps & Extract<ImportStage, { stage: 'look' }>;

function Look({ preview, mapping, remembered, summary, error, progress, ...props }: LookProps) {
  const ready = summary && summary.offers > 0;
  return (
    <>
      {preview.format !== 'offers' && (
        <>
          {remembered && (
            <p class="soft">
              {t('import.remembered')}{' '}
              <button
                type="button"
                class="button link"
                onClick={() => props.onMapping({ columns: [...preview.guess] })}
              >
                {t('import.guessAgain')}
              </button>
            </p>
          )}
          <ImportColumns preview={preview} mapping={mapping} {...props} />
          {summary && <Missing missing={summary.missing} columns={mapping.columns} />}
        </>
      )}
      {error && (
        <p class="field-error" role="alert">
          {errorWords(error)}
        </p>
      )}
      <p class="library-import-sum" role="status">
        {summary ? <Sum {...summary} /> : !error && `${t('import.checking')} ${progress ? doneWords(progress) : ''}`}
      </p>
      {summary && summary.problems.length > 0 && (
        <div class="library-import-problems">
          <h4>{t('import.problems')}</h4>
          <ul tabIndex={0} aria-label={t('import.problems')}>
            {summary.problems.map((each, i) => (
              <li key={i}>{problemWords(each)}</li>
            ))}
          </ul>
          <button type="button" class="button link" onClick={props.onProblems}>
            {t('import.saveProblems')}
          </button>
        </div>
      )}
      <div class="library-import-buttons">
        <button type="button" class="button primary" aria-disabled={!ready} onClick={() => ready && props.onImport()}>
          {summary ? t('import.go', { count: summary.offers }) : t('import.goWait')}
        </button>
        <button type="button" class="button" onClick={props.onCancel}>
          {t('import.cancel')}
        </button>
      </div>
    </>
  );
}

/** What no offer would have, and what can be done about it: the import goes on without where an offer is left. */
function Missing({ missing, columns }: Pick<ImportSummary, 'missing'> & Pick<Mapping, 'columns'>) {
  const words = (field: MissingField) => t(`import.missing.${field}.${columns.includes(field) ? 'unread' : 'column'}`);
  const neither = missing.includes('title') && missing.includes('imageUrl');
  // Without both there is nothing to import, and no other lack is worth a word.
  const sentences = neither ? [t('import.missing.nothing')] : missing.map(words);
  if (sentences.length === 0) return null;
  return (
    <div class="library-import-hint" role="status">
      {sentences.map((each) => (
        <p key={each}>{each}</p>
      ))}
    </div>
  );
}

function Sum({ offers, leftOut, unread }: ImportSummary) {
  return (
    <>
      <strong>{t('import.offers', { count: offers })}</strong>
      {leftOut > 0 && <span class="library-import-bad"> · {t('import.leftOut', { count: leftOut })}</span>}
      {unread > 0 && <span class="library-import-bad"> · {t('import.unread', { count: unread })}</span>}
    </>
  );
}
