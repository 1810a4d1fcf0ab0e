import { batchName } from '@/components/batch-words';
import { nameOf, t } from '@/utils/i18n/t';
import type { CatalogEntry } from '@/utils/providers/provider';
import { changeSettings, mostAtOnce } from '@/utils/settings';
import type { Batch } from '@/utils/workspace/batch/batch';

interface BatchTitleProps {
  batch: Batch;
  entry?: CatalogEntry;
  /** How many pictures are asked about at the same time. */
  atOnce: number;
  /** Absent while there is nothing to export. */
  onExport?(): void;
  onDelete(): void;
  fail(error: unknown): void;
}

/** What a batch is, and what can be done with it as a whole. */
export function BatchTitle({ batch, entry, atOnce, onExport, onDelete, fail }: BatchTitleProps) {
  return (
    <div class="batch-title">
      <div class="batch-name">
        <a href="#batch">{t('batch.back')}</a>
        <h1>{batchName(batch)}</h1>
        <span class="soft small">{entry && t('batch.with', { provider: nameOf('provider', entry.id) })}</span>
      </div>
      <label class="small">
        {t('batch.atOnce')}{' '}
        <select
          class="field"
          value={atOnce}
          onChange={(event) => void changeSettings({ batchAtOnce: Number(event.currentTarget.value) }).catch(fail)}
        >
          {Array.from({ length: mostAtOnce }, (_, i) => (
            <option key={i} value={i + 1}>
              {i + 1}
            </option>
          ))}
        </select>
      </label>
      {onExport && (
        <button type="button" class="button" data-export onClick={onExport}>
          {t('export.open')}
        </button>
      )}
      <button type="button" class="button quiet" onClick={onDelete}>
        {t('batch.delete')}
      </button>
    </div>
  );
}
