import { t } from '@/utils/i18n/t';
import { similarityPercent, verdictOf, type Verdict } from './similarity';
import './similarity-mark.css';

const shapes: Record<Verdict, string> = {
  same: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  similar: 'M6 1a5 5 0 0 1 0 10z',
  weak: '',
};

/** How alike the pictures are: a shape, words and a percentage, so that colour is never needed. */
export function SimilarityMark({ similarity, short = false }: { similarity: number; short?: boolean }) {
  const verdict = verdictOf(similarity);
  const percent = similarityPercent(similarity);
  const words = t(`similarity.${verdict}`, { percent });
  return (
    <span class={`similarity-mark ${verdict}`} title={words}>
      <svg width="10" height="10" viewBox="0 0 12 12" aria-hidden="true">
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" stroke-width="1.5" />
        <path d={shapes[verdict]} fill="currentColor" />
      </svg>
      {short ? (
        <>
          <span class="unseen">{words}</span>
          <span aria-hidden="true">{t('similarity.short', { percent })}</span>
        </>
      ) : (
        words
      )}
    </span>
  );
}
