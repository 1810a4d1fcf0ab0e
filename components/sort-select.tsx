import { useContext } from 'preact/hooks';
import type { Capabilities, SortChoice } from '@/utils/providers/capabilities';
import { hasMessage, nameOf, t } from '@/utils/i18n/t';
import { isGoodsOnly } from '@/utils/sourcing/margins';
import type { RankBy } from '@/utils/sourcing/rank';
import { PlanContext } from './plan-context';

interface SortSelectProps {
  capabilities: Capabilities;
  providerId: string;
  sort: SortChoice;
  onChange(sort: SortChoice): void;
  /** The orders that are made here of the loaded offers; absent where there are none, as in the options. */
  loaded?: LoadedSorts;
}

interface LoadedSorts {
  /** How many offers are loaded. */
  count: number;
  /** The quantity that prices are compared at, pieces. */
  quantity: number;
  /** Absent: the order of the service. */
  rank?: RankBy;
  onRank(rank: RankBy | undefined): void;
}

const allRanks = ['factory', 'same-photo', 'similarity', 'margin', 'price'] as const satisfies readonly RankBy[];

/** What a sort is called, with its direction. */
export function sortWords({ field, direction }: SortChoice): string {
  const key = `sort.${field}.${direction}`;
  return hasMessage(key) ? t(key) : nameOf('sort', field);
}

/**
 * The sorts in two groups, titled by who does them: the service over all its results, or this device of what is loaded,
 * which asks nobody anything.
 */
export function SortSelect({ capabilities, providerId, sort, onChange, loaded }: SortSelectProps) {
  // Without any margin there is nothing to go by; one that was chosen stays until another is.
  const margins = [...(useContext(PlanContext)?.margins.values() ?? [])];
  const hasMargins = margins.length > 0 || loaded?.rank === 'margin';
  const goodsOnly = margins.length > 0 && margins.every(isGoodsOnly);
  const ranks = allRanks.filter((rank) => rank !== 'margin' || hasMargins);
  const options = capabilities.sorts.flatMap(({ field, directions }) =>
    directions.map((direction) => ({ field, direction })),
  );
  return (
    <select
      class="field sort-select"
      aria-label={t('sort.label')}
      value={loaded?.rank ? `loaded ${loaded.rank}` : `${sort.field} ${sort.direction}`}
      onChange={(event) => {
        const { selectedIndex } = event.currentTarget;
        const chosen = options[selectedIndex];
        const rank = chosen ? undefined : ranks[selectedIndex - options.length];
        if (loaded && loaded.rank !== rank) loaded.onRank(rank);
        // Back to the service's order that the rows came in: there is nothing to ask.
        const same = chosen?.field === sort.field && chosen.direction === sort.direction;
        if (chosen && !same) onChange(chosen);
      }}
    >
      <optgroup label={t('sort.byService', { provider: nameOf('provider', providerId) })}>
        {options.map((option) => (
          <option
            key={`${option.field} ${option.direction}`}
            value={`${option.field} ${option.direction}`}
            title={option.field}
          >
            {sortWords(option)}
          </option>
        ))}
      </optgroup>
      {loaded && (
        <optgroup label={t('sort.loaded', { count: loaded.count })}>
          {ranks.map((rank) => (
            <option key={rank} value={`loaded ${rank}`}>
              {rank === 'margin' && goodsOnly
                ? t('rank.marginGoodsOnly')
                : t(`rank.${rank}`, { quantity: loaded.quantity })}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}
