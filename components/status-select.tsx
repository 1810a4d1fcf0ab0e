import { offerStatuses, type OfferStatus } from '@/utils/workspace/board';
import { t } from '@/utils/i18n/t';
import { statusWord } from './board-props';

interface StatusSelectProps {
  status?: OfferStatus;
  id?: string;
  /** Whose status it is, for assistive technology, where no label says it. */
  label?: string;
  onChange(status: OfferStatus | undefined): void;
}

/** How far the user is with an offer. */
export function StatusSelect({ id, status, label, onChange }: StatusSelectProps) {
  return (
    <select
      id={id}
      class={`status-select ${status ?? 'none'}`}
      aria-label={label}
      value={status ?? ''}
      onChange={(event) => onChange(offerStatuses.find((each) => each === event.currentTarget.value))}
    >
      <option value="">{t('status.none')}</option>
      {offerStatuses.map((each) => (
        <option key={each} value={each}>
          {t(statusWord(each))}
        </option>
      ))}
    </select>
  );
}
