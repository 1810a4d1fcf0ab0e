import { useContext } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { BestContext } from './best-context';
import './best-mark.css';

/** Says of one offer that the batch holds it for the best, and by what; nothing of the others. */
export function BestMark({ offerId }: { offerId: string }) {
  const best = useContext(BestContext);
  if (best?.offerId !== offerId) return null;
  return (
    <span class="best-mark" title={t('batch.best.why', { count: best.quantity })}>
      {t('batch.best.mark')}
    </span>
  );
}
