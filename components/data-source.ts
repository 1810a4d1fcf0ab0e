import type { SearchState } from '@/utils/search/search-state';
import { formatDate } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';

/** Where the offers of a search are from, and of which day: stands on everything that leaves the panel. */
export const dataSource = ({ providerId, sample, cached, startedAt }: SearchState): string => {
  const date = formatDate(cached ?? startedAt);
  return sample
    ? t('plan.dataFromSample', { date })
    : t('plan.dataFrom', { provider: nameOf('provider', providerId), date });
};
