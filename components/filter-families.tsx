import type { FilterFamily } from '@/utils/providers/capabilities';
import { hasMessage, nameOf, t } from '@/utils/i18n/t';
import './filter-families.css';

interface FilterFamiliesProps {
  families: readonly FilterFamily[];
  chosen: readonly string[];
  onToggle(value: string): void;
}

/** A group of more values than this is folded until one of them is chosen. */
const foldedFrom = 6;

/** The service's filters as titled groups, its own value in each tooltip; a group says whether any or all must hold. */
export function FilterFamilies({ families, chosen, onToggle }: FilterFamiliesProps) {
  return (
    <>
      {families.map((family) =>
        family.values.length > foldedFrom ? (
          <details key={family.id} class="filter-folded" open={family.values.some((value) => chosen.includes(value))}>
            <summary>{nameOf('family', family.id)}</summary>
            <Family family={family} chosen={chosen} onToggle={onToggle} titled={false} />
          </details>
        ) : (
          <Family key={family.id} family={family} chosen={chosen} onToggle={onToggle} titled />
        ),
      )}
    </>
  );
}

interface FamilyProps {
  family: FilterFamily;
  chosen: readonly string[];
  onToggle(value: string): void;
  /** False where the title already stands above. */
  titled: boolean;
}

function Family({ family, chosen, onToggle, titled }: FamilyProps) {
  return (
    <fieldset class="filter-family">
      <legend class={titled ? '' : 'unseen'}>
        {nameOf('family', family.id)}
        {family.match === 'any' && family.values.length > 1 && <span class="soft"> {t('filters.anyOf')}</span>}
      </legend>
      <FamilyHint id={family.id} />
      <div class="filter-values">
        {family.values.map((value) => (
          <label key={value} class="filter-value" title={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
            <span>{nameOf('filter', value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function FamilyHint({ id }: { id: string }) {
  const key = `family.${id}.hint`;
  return hasMessage(key) ? <p class="soft small">{t(key)}</p> : null;
}
