import { useState } from 'preact/hooks';
import type { Currency, Money } from '@/utils/offer/money';
import type { Figure } from '@/utils/sourcing/landed-profile';
import { t } from '@/utils/i18n/t';
import { DecimalField } from './decimal-field';
import { toFraction, toPercent } from './percent-figure';

interface RateFieldProps {
  label: string;
  figure?: Figure;
  onChange(figure: Figure | undefined): void;
}

/** A rate, typed in percent. What is typed counts; a prefilled one counts once it is confirmed. */
export function RateFigureField({ label, figure, onChange }: RateFieldProps) {
  const percent = figure ? toPercent(figure.value) : '';
  return (
    <span class="landed-control">
      <DecimalField
        label={label}
        unit="%"
        value={percent}
        onChange={(typed) => onChange(typed === '' ? undefined : { value: toFraction(typed), confirmed: true })}
      />
      <FigureMark label={label} figure={figure} words={`${percent}%`} onConfirm={onChange} />
    </span>
  );
}

interface PlainFigureFieldProps extends RateFieldProps {
  unit: string;
}

/** A figure without a percentage or a currency, such as the volume divisor. */
export function PlainFigureField({ label, unit, figure, onChange }: PlainFigureFieldProps) {
  return (
    <span class="landed-control">
      <DecimalField
        label={label}
        unit={unit}
        value={figure?.value ?? ''}
        onChange={(typed) => onChange(typed === '' ? undefined : { value: typed, confirmed: true })}
      />
      <FigureMark label={label} figure={figure} words={figure?.value ?? ''} onConfirm={onChange} />
    </span>
  );
}

interface MoneyFieldProps {
  label: string;
  unit: string;
  figure?: Figure<Money>;
  /** The currency to begin with. */
  currency: Currency;
  currencies: readonly Currency[];
  onChange(figure: Figure<Money> | undefined): void;
}

/** An amount with its currency. */
export function MoneyFigureField({ label, unit, figure, currency: first, currencies, onChange }: MoneyFieldProps) {
  const [chosen, setChosen] = useState(first);
  const currency = figure?.value.currency ?? chosen;
  const choose = (next: Currency) => {
    setChosen(next);
    if (figure) onChange({ value: { ...figure.value, currency: next }, confirmed: true });
  };
  return (
    <span class="landed-control">
      <span class="landed-money">
        <DecimalField
          label={`${label}, ${currency} ${unit}`}
          value={figure?.value.amount ?? ''}
          onChange={(amount) => onChange(amount === '' ? undefined : { value: { amount, currency }, confirmed: true })}
        />
        <select
          class="field landed-currency"
          aria-label={t('landed.currencyOf', { line: label })}
          value={currency}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {[...new Set([currency, ...currencies])].map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        <span class="landed-note">{unit}</span>
      </span>
      <FigureMark
        label={label}
        figure={figure}
        words={figure ? `${figure.value.amount} ${figure.value.currency}` : ''}
        onConfirm={onChange}
      />
    </span>
  );
}

interface FigureMarkProps<T> {
  label: string;
  figure?: Figure<T>;
  /** The figure as it is shown. */
  words: string;
  onConfirm(figure: Figure<T>): void;
}

/** Says where a figure is from, or that it is an example that waits to be confirmed. */
function FigureMark<T>({ label, figure, words, onConfirm }: FigureMarkProps<T>) {
  if (!figure) return null;
  if (figure.confirmed) {
    return figure.source ? <span class="landed-note">{t('landed.source', { source: figure.source })}</span> : null;
  }
  return (
    <span class="figure-example">
      <span>{t('landed.example')}</span>
      <button
        type="button"
        class="button link small"
        aria-label={t('landed.useLabel', { value: words, line: label })}
        onClick={() => onConfirm({ ...figure, confirmed: true })}
      >
        {t('landed.use', { value: words })}
      </button>
    </span>
  );
}
