import { t } from '@/utils/i18n/t';
import { Elapsed } from './elapsed';

interface StageWordsProps {
  words: string;
  /** Since when it has been going on, ISO 8601; absent when nothing is. */
  since?: string;
  onCancel(): void;
}

/** What is going on, heard by screen readers, with its time and Cancel; or what came of it. */
export function StageWords({ words, since, onCancel }: StageWordsProps) {
  return (
    <>
      <p role="status">{words}</p>
      {since !== undefined && <Elapsed since={since} />}
      {since !== undefined && (
        <button type="button" class="button stage-cancel" onClick={onCancel}>
          {t('search.cancel')}
        </button>
      )}
    </>
  );
}
