import { factoryWeights, type FactoryWeights } from '@/utils/sourcing/factory-weights';
import { t } from '@/utils/i18n/t';
import { NumberField } from './number-field';
import { OptionsSection } from './options-section';
import './options-decision.css';

/** What the panel compares offers by. */
export interface DecisionSettings {
  /** Pieces. */
  quantity: number;
  factoryWeights: FactoryWeights;
  /** Pictures read for each loaded page, and bytes of each. */
  photoChecks: { most: number; maxBytes: number };
}

interface OptionsDecisionProps extends DecisionSettings {
  onChange(change: Partial<DecisionSettings>): void;
}

const parts = ['supplierType', 'certificate', 'customization', 'price', 'minimumOrder'] as const;
const bytesInKilobyte = 1000;

/** What offers are compared by: the quantity, the weights of the factory score, and what photo checks may read. */
export function OptionsDecision({ quantity, factoryWeights: weights, photoChecks, onChange }: OptionsDecisionProps) {
  const changed = parts.some((part) => weights[part] !== factoryWeights[part]);
  return (
    <OptionsSection id="compare" words={t('options.compare')} about={t('options.compareAbout')}>
      <NumberField
        label={t('options.quantity')}
        unit={t('options.pieces')}
        min={1}
        max={1_000_000}
        value={quantity}
        onChange={(next) => onChange({ quantity: next })}
      />
      <fieldset class="options-weights">
        <legend>{t('options.weights')}</legend>
        {parts.map((part) => (
          <NumberField
            key={part}
            label={t(`options.weight.${part}`)}
            unit={t('options.points')}
            min={0}
            max={100}
            value={weights[part]}
            onChange={(points) => onChange({ factoryWeights: { ...weights, [part]: points } })}
          />
        ))}
        {changed && (
          <button type="button" class="button link" onClick={() => onChange({ factoryWeights })}>
            {t('options.weightsReset')}
          </button>
        )}
      </fieldset>
      <fieldset class="options-weights">
        <legend>{t('options.photoChecks')}</legend>
        <p class="soft small">{t('options.photoChecksAbout')}</p>
        <NumberField
          label={t('options.photosMost')}
          unit={t('options.photos')}
          min={0}
          max={50}
          value={photoChecks.most}
          onChange={(most) => onChange({ photoChecks: { ...photoChecks, most } })}
        />
        <NumberField
          label={t('options.photoSize')}
          unit={t('options.kilobytes')}
          min={10}
          max={5000}
          value={Math.round(photoChecks.maxBytes / bytesInKilobyte)}
          onChange={(kilobytes) => onChange({ photoChecks: { ...photoChecks, maxBytes: kilobytes * bytesInKilobyte } })}
        />
      </fieldset>
    </OptionsSection>
  );
}
