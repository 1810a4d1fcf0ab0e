import { useState } from 'preact/hooks';
import { t } from '@/utils/i18n/t';

interface ValueOrOtherProps {
  id: string;
  values: readonly string[];
  value: string;
  /** A value's name. */
  words?: (value: string) => string;
  onChange(value: string): void;
}

/** One of some values, or one that the user writes. */
export function ValueOrOther({ id, values, value, words = (each) => each, onChange }: ValueOrOtherProps) {
  const [asked, setAsked] = useState(false);
  const writing = asked || !values.includes(value);
  return (
    <>
      <select
        id={id}
        class="field"
        value={writing ? '' : value}
        onChange={({ currentTarget }) => {
          setAsked(currentTarget.value === '');
          if (currentTarget.value) onChange(currentTarget.value);
        }}
      >
        {values.map((each) => (
          <option key={each} value={each}>
            {words(each)}
          </option>
        ))}
        <option value="">{t('field.other')}</option>
      </select>
      {writing && (
        <input
          class="field"
          type="text"
          spellcheck={false}
          aria-label={t('field.otherName')}
          placeholder={t('field.otherName')}
          value={value}
          onChange={({ currentTarget }) => currentTarget.value.trim() && onChange(currentTarget.value.trim())}
        />
      )}
    </>
  );
}
