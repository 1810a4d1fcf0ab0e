import type { Capabilities, SortChoice } from '@/utils/providers/capabilities';
import { hasMessage, nameOf, t } from '@/utils/i18n/t';

interface SortSelectProps {
  capabilities: Capabilities;
  providerId: string;
  sort: SortChoice;
  onChange(sort: SortChoice): void;
}

/** What a sort is called, with its direction. */
export function sortWords({ field, direction }: SortChoice): string {
  const key = `sort.${field}.${direction}`;
  return hasMessage(key) ? t(key) : nameOf('sort', field);
}

/** The sorts that the service does over all its results, titled by who does them. */
export function SortSelect({ capabilities, providerId, sort, onChange }: SortSelectProps) {
  const options = capabilities.sorts.flatMap(({ field, directions }) =>
    directions.map((direction) => ({ field, direction })),
  );
  return (
    <select
      class="field sort-select"
      aria-label={t('sort.label')}
      value={`${sort.field} ${sort.direction}`}
      onChange={(event) => {
        const chosen = options[event.currentTarget.selectedIndex];
        if (chosen) onChange(chosen);
      }}
    >
      <optgroup label={t('sort.byService', { provider: nameOf('provider', providerId) })}>
        {options.map((option) => (
          <option key={`${option.field} ${option.direction}`} value={`${option.field} ${option.direction}`}>
            {sortWords(option)}
          </option>
        ))}
      </optgroup>
    </select>
  );
}
