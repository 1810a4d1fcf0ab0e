import { formatAgo } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { Batch } from '@/utils/workspace/batch/batch';
import { batchName } from './batch-words';
import './batch.css';

interface BatchListProps {
  batches: readonly Batch[];
  /** ms since 1970. */
  now: number;
}

/** The batches that there are, newest first. */
export function BatchList({ batches, now }: BatchListProps) {
  return (
    <section aria-labelledby="batch-list">
      <h2 id="batch-list">{t('batch.yours')}</h2>
      {batches.length === 0 && <p class="soft">{t('batch.none')}</p>}
      <ul class="batch-list">
        {batches.map((batch) => (
          <li key={batch.id}>
            <a href={`#batch/${batch.id}`}>
              <strong>{batchName(batch)}</strong>
              <span class="soft">
                {t(`batch.stage.${batch.stage}`)} · {formatAgo(batch.createdAt, now)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
