import { isPaid } from '@/utils/providers/catalog';
import type { CatalogEntry } from '@/utils/providers/provider';
import type { SearchState } from '@/utils/search/search-state';
import { formatDate, formatTime } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';

/** Where the offers of a search are from, and of which day: stands on everything that leaves the panel. */
export const dataSource = ({ providerId, sample, cached, startedAt }: SearchState): string => {
  const date = formatDate(cached ?? startedAt);
  return sample
    ? t('plan.dataFromSample', { date })
    : t('plan.dataFrom', { provider: nameOf('provider', providerId), date });
};

/** The line below the rows of a search: who answered, and when. */
export function answeredBy({ providerId, sample, cached, startedAt }: SearchState, entry?: CatalogEntry): string {
  const key = sample
    ? 'results.dataFromSample'
    : entry && isPaid(entry)
      ? 'results.dataFromService'
      : 'results.dataFrom';
  return t(key, { provider: nameOf('provider', providerId), time: formatTime(cached ?? startedAt) });
}
