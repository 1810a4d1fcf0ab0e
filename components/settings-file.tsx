import { useRef } from 'preact/hooks';
import { t } from '@/utils/i18n/t';
import { FileInput } from './file-input';
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
        <FileInput
          inputRef={file}
          words={t('options.import')}
          accept="application/json,.json"
          onFiles={([chosen]) => onImport(chosen!)}
        />
      </div>
    </OptionsSection>
  );
}
