import { nameOf, t } from '@/utils/i18n/t';
import { findEntry, isPaid } from '@/utils/providers/catalog';
import { callsOf } from '@/utils/workspace/watch/calls-of';
import type { WatchCost } from '@/utils/workspace/watch/watch-cost';
import { costWords } from './cost';
import type { WatchControl } from './watch-control';

interface WatchCostsProps extends Pick<WatchControl, 'settings' | 'used'> {
  costs: readonly WatchCost[];
  /** The calls a month of everything that is watched then, where the costs are an addition to it. */
  all?: number;
}

/** What watching costs a month by service, and the user's limit. */
export function WatchCosts({ costs, all = 0, settings: { monthlyCap }, used }: WatchCostsProps) {
  const calls = callsOf(costs);
  return (
    <div class="watch-costs">
      <ul>
        {costs.map((each) => (
          <li key={each.providerId}>{costLine(each)}</li>
        ))}
      </ul>
      {calls > 0 && (
        <p class="soft small">{t('watch.usedOf', { limit: t('watch.capOf', { count: monthlyCap }), count: used })}</p>
      )}
      {calls > 0 && Math.max(calls, all) > monthlyCap && (
        <p class="watch-over small">{t(calls > monthlyCap ? 'watch.overCap' : 'watch.overCapWith')}</p>
      )}
    </div>
  );
}

/** What watching costs a month with one service. */
export function costLine({ providerId, calls, cost }: WatchCost): string {
  const entry = findEntry(providerId);
  const provider = nameOf('provider', providerId);
  if (calls === 0) return t(entry && isPaid(entry) ? 'watch.cost.shared' : 'watch.cost.free', { provider });
  const words = t('watch.cost.calls', { provider, count: calls });
  return cost
    ? t('watch.cost.price', { calls: words, cost: costWords(cost) })
    : t('watch.cost.noPrice', { calls: words });
}
