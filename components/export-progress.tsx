import type { ExportProgress } from '@/utils/workspace/export/run-export';
import { t } from '@/utils/i18n/t';
import { Elapsed } from './elapsed';

interface ExportProgressProps {
  /** Absent before the first step. */
  progress?: ExportProgress;
  /** ISO 8601. */
  startedAt: string;
  onCancel(): void;
}

/** How far an export is, with its time and Cancel. */
export function ExportProgressView({ progress, startedAt, onCancel }: ExportProgressProps) {
  const words = progress ? t(`export.step.${progress.step}`, { done: progress.done, total: progress.total }) : '';
  const known = progress && progress.step !== 'file' && progress.total > 0;
  return (
    <div class="export-progress">
      <div class="export-progress-line">
        <p>{words}</p>
        <Elapsed since={startedAt} />
      </div>
      <progress aria-label={words} {...(known ? { value: progress.done, max: progress.total } : {})} />
      <button type="button" class="button" onClick={onCancel}>
        {t('export.cancel')}
      </button>
    </div>
  );
}
