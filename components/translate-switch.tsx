import { useContext } from 'preact/hooks';
import { formatLanguageName } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { IconButton } from './icon-button';
import { TranslationContext } from './translation-context';

/** Switches the browser's translation of titles and attributes on and off; not there where it has none. */
export function TranslateSwitch() {
  const translation = useContext(TranslationContext);
  if (!translation) return null;
  const { stage, language, onSwitch } = translation;
  const on = stage === 'on' || stage === 'loading';
  return (
    <IconButton
      icon="translate"
      class="translate-switch"
      words={t('translate.switch', { language: formatLanguageName(language) })}
      aria-pressed={on}
      onPress={() => onSwitch(!on)}
    />
  );
}
