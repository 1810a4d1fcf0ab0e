import { useContext } from 'preact/hooks';
import { formatPercent } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { TranslationContext } from './translation-context';
import './translate-status.css';

/** How far the browser is with fetching its translation, or that it could not, with the one thing to do. */
export function TranslateStatus() {
  const translation = useContext(TranslationContext);
  const { stage, loaded, onSwitch } = translation ?? {};
  if (!onSwitch || (stage !== 'loading' && stage !== 'failed')) return null;
  return (
    <div class="translate-status">
      <p role="status">
        {stage === 'failed'
          ? t('translate.failed')
          : loaded === undefined
            ? t('translate.opening')
            : t('translate.loading', { percent: formatPercent(Math.floor(loaded * 100) / 100) })}
      </p>
      <button type="button" class="button link" onClick={() => onSwitch(stage === 'failed')}>
        {t(stage === 'failed' ? 'translate.tryAgain' : 'translate.cancel')}
      </button>
      {stage === 'loading' && <progress aria-label={t('translate.progress')} value={loaded} max={1} />}
    </div>
  );
}
