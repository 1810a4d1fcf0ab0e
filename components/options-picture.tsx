import { pictureKinds, type UsualLook } from '@/utils/image/look';
import { t } from '@/utils/i18n/t';
import { OptionsSection } from './options-section';
import { Segments } from './segments';
import { SwitchRow } from './switch-row';

/** How a new search makes its picture ready; the panel can do otherwise for each. */
export function OptionsPicture({ look, onChange }: { look: UsualLook; onChange(look: UsualLook): void }) {
  return (
    <OptionsSection id="picture" words={t('options.picture')} about={t('options.pictureAbout')}>
      <div>
        <Segments
          label={t('look.kind')}
          value={look.kind}
          options={pictureKinds.map((value) => ({ value, words: t(`look.kind.${value}`) }))}
          onChange={(kind) => onChange({ ...look, kind })}
        />
        <p class="soft">{t(`look.kind.${look.kind}.about`)}</p>
      </div>
      <SwitchRow
        words={t('options.centre')}
        about={t('options.centreAbout')}
        on={look.part === 'centre'}
        onChange={(on) => onChange({ ...look, part: on ? 'centre' : 'whole' })}
      />
    </OptionsSection>
  );
}
