import { t } from '@/utils/i18n/t';
import { TypedField } from './typed-field';

interface WholeNumberFieldProps {
  label: string;
  value: number;
  unit: string;
  onChange(value: number): void;
}

const most = 1_000_000;

/** A field for a number of pieces. */
export function WholeNumberField(props: WholeNumberFieldProps) {
  return (
    <TypedField
      {...props}
      value={String(props.value)}
      inputMode="numeric"
      read={parsePieces}
      wrongWords={t('plan.wholeNumber')}
    />
  );
}

function parsePieces(typed: string): number | undefined {
  const pieces = /^\d{1,7}$/.test(typed.trim()) ? Number(typed) : 0;
  return pieces >= 1 && pieces <= most ? pieces : undefined;
}
