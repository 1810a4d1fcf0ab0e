import type { Parcel } from '@/utils/offer/parcel';
import { t } from '@/utils/i18n/t';
import { DecimalField } from './decimal-field';
import { PlainFigureField } from './figure-fields';
import type { LandedView } from './landed-view';

const sides = ['length', 'width', 'height'] as const;
const noSize = { length: '', width: '', height: '' };

/** Weight and size of one piece as it is shipped: what the offer says, or what the user types in its place. */
export function ParcelFields({ view }: { view: LandedView }) {
  const { profile, onParcel, onProfile } = view;
  const { parcel, from } = view.parcel ?? {};
  const size = { ...noSize, ...parcel?.size };
  const change = (next: { weight?: string; size: typeof noSize }) => {
    const weight = next.weight || undefined;
    const given = sides.some((side) => next.size[side] !== '');
    onParcel(weight || given ? toParcel(weight, given ? next.size : undefined) : undefined);
  };
  return (
    <fieldset class="parcel-fields">
      <legend>{t('landed.parcel')}</legend>
      {from && from !== 'user' && <span class="landed-note">{t(`landed.parcelFrom.${from}`)}</span>}
      <label>
        <span>{t('landed.weight')}</span>
        <DecimalField
          label={t('landed.weight')}
          unit="kg"
          value={parcel?.weight ?? ''}
          onChange={(weight) => change({ weight, size })}
        />
      </label>
      <div class="parcel-sides">
        {sides.map((side) => (
          <label key={side}>
            <span>{t(`landed.side.${side}`)}</span>
            <DecimalField
              label={t(`landed.side.${side}`)}
              unit="cm"
              value={size[side]}
              onChange={(typed) => change({ weight: parcel?.weight, size: { ...size, [side]: typed } })}
            />
          </label>
        ))}
      </div>
      <label>
        <span>{t('landed.volumeDivisor')}</span>
        <PlainFigureField
          label={t('landed.volumeDivisor')}
          unit={t('landed.volumeDivisorUnit')}
          figure={profile.figures.volumeDivisor}
          onChange={(volumeDivisor) => onProfile({ ...profile, figures: { ...profile.figures, volumeDivisor } })}
        />
      </label>
    </fieldset>
  );
}

const toParcel = (weight: string | undefined, size: Parcel['size']): Parcel => ({
  ...(weight ? { weight } : {}),
  ...(size ? { size } : {}),
});
