import { t } from '@/utils/i18n/t';
import { parsePrice } from './price-range';
import { TypedField } from './typed-field';

interface DecimalFieldProps {
  /** What a screen reader calls it. */
  label: string;
  /** A plain decimal string; '' where there is none. */
  value: string;
  /** What stands after the field, such as `%`. */
  unit?: string;
  placeholder?: string;
  /** A plain decimal string, or '' when the field was emptied or holds no number: then no former one may go on counting. */
  onChange(value: string): void;
}

/** A short field for one number that is not negative. A decimal comma is read as well. */
export function DecimalField(props: DecimalFieldProps) {
  return (
    <TypedField
      {...props}
      inputMode="decimal"
      read={parsePrice}
      wrongWords={t('plan.notNumber')}
      onWrong={() => props.onChange('')}
    />
  );
}
