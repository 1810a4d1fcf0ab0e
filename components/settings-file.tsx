import { useRef } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { OptionsSection } from './options-section';

interface SettingsFileProps {
  onExport(): void;
  onImport(file: File): void;
}

/** Takes the settings to another browser, as a file. */
export function SettingsFile({ onExport, onImport }: SettingsFileProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <OptionsSection id="file" words={t('options.file')} about={t('options.fileAbout')}>
      <div class="options-buttons">
        <button type="button" class="button" onClick={onExport}>
          {t('options.export')}
        </button>
        <button type="button" class="button" onClick={() => file.current?.click()}>
          {t('options.import')}
        </button>
        <input
          ref={file}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('options.import')}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (chosen) onImport(chosen);
          }}
        />
      </div>
    </OptionsSection>
  );
}
