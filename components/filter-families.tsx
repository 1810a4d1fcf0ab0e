import type { FilterFamily } from '@/utils/providers/capabilities';
import { hasMessage, nameOf, t } from '@/utils/i18n/t';
import './filter-families.css';

interface FilterFamiliesProps {
  families: readonly FilterFamily[];
  chosen: readonly string[];
  onToggle(value: string): void;
}

/** The service's filters as titled groups; a group says whether any or all of its values must hold. */
export function FilterFamilies({ families, chosen, onToggle }: FilterFamiliesProps) {
  return (
    <>
      {families.map((family) => (
        <fieldset key={family.id} class="filter-family">
          <legend>
            {nameOf('family', family.id)}
            {family.match === 'any' && family.values.length > 1 && <span class="soft"> {t('filters.anyOf')}</span>}
          </legend>
          <FamilyHint id={family.id} />
          <div class="filter-values">
            {family.values.map((value) => (
              <label key={value} class="filter-value">
                <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
                <span>{nameOf('filter', value)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  );
}

function FamilyHint({ id }: { id: string }) {
  const key = `family.${id}.hint`;
  return hasMessage(key) ? <p class="soft small">{t(key)}</p> : null;
}
