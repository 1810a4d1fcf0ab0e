import type { Currency } from '@/utils/offer/money';
import type { LandedProfile } from '@/utils/sourcing/landed-profile';
import { t } from '@/utils/i18n/t';
import { SwitchRow } from './switch-row';

interface ProfileSwitchesProps {
  profile: LandedProfile;
  currencies: readonly Currency[];
  /** A private window keeps nothing on the device. */
  isPrivate: boolean;
  onProfile(profile: LandedProfile): void;
}

/** How a marketplace counts: what is set once and seldom looked at again. */
export function ProfileSwitches({ profile, currencies, isPrivate, onProfile }: ProfileSwitchesProps) {
  const change = (next: Partial<LandedProfile>) => onProfile({ ...profile, ...next });
  return (
    <details class="profile-switches">
      <summary>{t('profile.title', { marketplace: profile.id })}</summary>
      <div class="profile-fields">
        <Choice
          label={t('profile.currency')}
          value={profile.currency}
          options={currencies.map((each) => [each, each])}
          onChange={(currency) => change({ currency })}
        />
        <SwitchRow
          words={t('profile.priceIncludesVat')}
          on={profile.priceIncludesVat}
          onChange={(priceIncludesVat) => change({ priceIncludesVat })}
        />
        <Choice
          label={t('profile.importVat')}
          value={profile.importVat}
          options={(['reclaimed', 'cost'] as const).map((each) => [each, t(`profile.importVat.${each}`)])}
          onChange={(importVat) => change({ importVat })}
        />
        <Choice
          label={t('profile.dutyBase')}
          value={profile.dutyBase}
          options={(['goods', 'goods-and-freight'] as const).map((each) => [each, t(`profile.dutyBase.${each}`)])}
          onChange={(dutyBase) => change({ dutyBase })}
        />
        <p class="small soft">
          {isPrivate ? t('profile.keptPrivate') : t('profile.kept', { marketplace: profile.id })}
        </p>
      </div>
    </details>
  );
}

interface ChoiceProps<V extends string> {
  label: string;
  value: V;
  options: readonly (readonly [value: V, words: string])[];
  onChange(value: V): void;
}

function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  return (
    <label class="profile-choice">
      <span>{label}</span>
      <select class="field" value={value} onChange={(event) => onChange(event.currentTarget.value as V)}>
        {options.map(([each, words]) => (
          <option key={each} value={each}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
