import { languages } from '@/utils/i18n/languages';
import { t } from '@/utils/i18n/t';
import { OptionsSection } from './options-section';
import { Segments } from './segments';
import './options-appearance.css';

/** How everything is shown, as it is saved. */
export interface Appearance {
  /** A tag of `languages`, or `auto`. */
  language: string;
  theme: 'auto' | 'light' | 'dark';
  view: 'list' | 'table';
}

interface OptionsAppearanceProps {
  appearance: Appearance;
  onChange(change: Partial<Appearance>): void;
}

const themes = ['auto', 'light', 'dark'] as const;
const views = ['list', 'table'] as const;

/** Language, theme, and how results are laid out. */
export function OptionsAppearance({ appearance: { language, theme, view }, onChange }: OptionsAppearanceProps) {
  return (
    <OptionsSection id="look" words={t('options.look')}>
      <label class="options-language">
        <span>{t('options.language')}</span>
        <select
          class="field"
          value={languages.some(({ tag }) => tag === language) ? language : 'auto'}
          onChange={(event) => onChange({ language: event.currentTarget.value })}
        >
          <option value="auto">{t('options.language.auto')}</option>
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Segments
        label={t('options.theme')}
        value={theme}
        options={themes.map((value) => ({ value, words: t(`options.theme.${value}`) }))}
        onChange={(value) => onChange({ theme: value })}
      />
      <Segments
        label={t('options.view')}
        value={view}
        options={views.map((value) => ({ value, words: t(`options.view.${value}`) }))}
        onChange={(value) => onChange({ view: value })}
      />
    </OptionsSection>
  );
}
