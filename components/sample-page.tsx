import { t } from '@/utils/i18n/t';
import './sample-page.css';

interface SamplePageProps {
  /** The sample offer's number; absent when the address names none. */
  id?: string;
  onOptions(): void;
}

/** Where a sample offer's link leads: it says that there is no such offer. */
export function SamplePage({ id, onOptions }: SamplePageProps) {
  return (
    <main class="sample-page">
      <img src="/icon/48.png" width="48" height="48" alt="" />
      <h1>{t('sampleDoc.title')}</h1>
      <p>{t('sampleDoc.words')}</p>
      <p>{t('sampleDoc.real')}</p>
      {id && <p class="soft">{t('sampleDoc.number', { id })}</p>}
      <button type="button" class="button" onClick={onOptions}>
        {t('sampleDoc.options')}
      </button>
    </main>
  );
}
