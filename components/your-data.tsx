import { useLayoutEffect, useRef } from 'preact/hooks';
import type { StoredError } from '@/utils/errors';
import { storageKinds, type StorageUse } from '@/utils/workspace/backup/storage-use';
import type { BackupProgress } from '@/utils/workspace/backup/write-backup';
import { formatBytes, formatDate, formatNumber } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { errorWords } from './error-words';
import { FileInput } from './file-input';
import { OptionsSection } from './options-section';
import './your-data.css';

/** What a checked backup holds, before anything is changed. */
export interface FoundBackup {
  name: string;
  /** ISO 8601. */
  createdAt: string;
  searches: number;
  offers: number;
  library: number;
}

/** Where backing up or restoring stands. */
export type DataWork =
  | { kind: 'none' }
  | { kind: 'writing' | 'checking' | 'restoring'; progress?: BackupProgress; onCancel(): void }
  | { kind: 'found'; found: FoundBackup; onMerge(): void; onReplace(): void; onLeave(): void }
  | { kind: 'written'; name: string; bytes: number }
  | { kind: 'restored'; records: number; libraryKept: boolean }
  | { kind: 'cancelled' }
  | { kind: 'failed'; error: StoredError };

export interface YourDataProps {
  use?: StorageUse;
  work: DataWork;
  onBackUp(): void;
  onFile(file: File): void;
}

/** What is kept on this device: how much room it takes, and how it is saved and brought back. */
export function YourData({ use, work, onBackUp, onFile }: YourDataProps) {
  const file = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  // The pressed button goes with the press.
  useLayoutEffect(() => {
    if (work.kind !== 'none') place.current?.querySelector('button')?.focus();
  }, [work.kind]);
  const idle =
    work.kind !== 'writing' && work.kind !== 'checking' && work.kind !== 'restoring' && work.kind !== 'found';
  return (
    <OptionsSection id="data" words={t('data.title')} about={t('data.about')}>
      {use && <UseLines use={use} />}
      <div ref={place} class="data-work">
        <Work work={work} />
        {idle && (
          <div class="options-buttons">
            <button type="button" class="button" onClick={onBackUp}>
              {t('data.backUp')}
            </button>
            <button type="button" class="button" onClick={() => file.current?.click()}>
              {t('data.restore')}
            </button>
          </div>
        )}
      </div>
      <FileInput
        inputRef={file}
        words={t('data.restore')}
        accept="application/zip,.zip"
        onFiles={([chosen]) => onFile(chosen!)}
      />
    </OptionsSection>
  );
}

function UseLines({ use }: { use: StorageUse }) {
  const kinds = storageKinds.filter((kind) => use.kinds[kind] > 0);
  return (
    <div class="data-use">
      {use.used !== undefined && (
        <p>
          {use.allowed === undefined
            ? t('data.used', { used: formatBytes(use.used) })
            : t('data.usedOf', { used: formatBytes(use.used), allowed: formatBytes(use.allowed) })}
        </p>
      )}
      <dl>
        {kinds.map((kind) => (
          <div key={kind}>
            <dt class="soft">{t(`data.kind.${kind}`)}</dt>
            <dd>{formatBytes(use.kinds[kind])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Work({ work }: { work: DataWork }) {
  switch (work.kind) {
    case 'none':
      return null;
    case 'writing':
    case 'checking':
    case 'restoring': {
      const words = t(`data.step.${work.kind}`);
      const { progress } = work;
      return (
        <div class="data-progress">
          <p role="status">{words}</p>
          <progress
            aria-label={words}
            {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
          />
          <button type="button" class="button" onClick={work.onCancel}>
            {t('search.cancel')}
          </button>
        </div>
      );
    }
    case 'found': {
      const { createdAt, searches, offers, library } = work.found;
      return (
        <div class="data-found">
          <p>
            {t('data.found', {
              date: formatDate(createdAt),
              searches: formatNumber(searches),
              offers: formatNumber(offers),
              library: formatNumber(library),
            })}
          </p>
          <p class="soft">{t('data.foundAbout')}</p>
          <div class="options-buttons">
            <button type="button" class="button primary" onClick={work.onMerge}>
              {t('data.merge')}
            </button>
            <button type="button" class="button" onClick={work.onReplace}>
              {t('data.replace')}
            </button>
            <button type="button" class="button quiet" onClick={work.onLeave}>
              {t('data.leave')}
            </button>
          </div>
        </div>
      );
    }
    case 'written':
      return (
        <p role="status" class="data-done">
          {t('data.written', { name: work.name, size: formatBytes(work.bytes) })}
        </p>
      );
    case 'restored':
      return (
        <p role="status" class="data-done">
          {[t('data.restored', { count: work.records }), ...(work.libraryKept ? [t('data.libraryKept')] : [])].join(
            ' ',
          )}
        </p>
      );
    case 'cancelled':
      return <p role="status">{t('data.cancelled')}</p>;
    case 'failed':
      return (
        <p role="alert" class="field-error">
          {errorWords(work.error)}
        </p>
      );
  }
}
