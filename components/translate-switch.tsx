import { useContext } from 'preact/hooks';
import { formatLanguageName } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { TranslationContext } from './translation-context';

/** Switches the browser's translation of titles and attributes on and off; not there where it has none. */
export function TranslateSwitch() {
  const translation = useContext(TranslationContext);
  if (!translation) return null;
  const { stage, language, onSwitch } = translation;
  const on = stage === 'on' || stage === 'loading';
  const words = t('translate.switch', { language: formatLanguageName(language) });
  return (
    <button
      type="button"
      class="icon-button translate-switch"
      aria-label={words}
      title={words}
      aria-pressed={on}
      onClick={() => onSwitch(!on)}
    >
      <Icon name="translate" />
    </button>
  );
}
