import { formatDate } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import { findEntry } from '@/utils/providers/catalog';
import type { SavedOffer } from '@/utils/workspace/board';
import type { WatchHold } from '@/utils/workspace/watch/watch-hold';
import { errorWords } from './error-words';
import { Icon } from './icon';
import type { WatchControl } from './watch-control';
import './watch-holds.css';

interface WatchHoldsProps {
  offers: readonly Pick<SavedOffer, 'id'>[];
  control: Pick<WatchControl, 'holds' | 'settings' | 'used' | 'onLimit' | 'onService'>;
}

/** What keeps these offers from being checked, each once, with the press that leads to what mends it. */
export function WatchHolds({ offers, control }: WatchHoldsProps) {
  const { holds, onLimit, onService } = control;
  const each = new Map(offers.flatMap(({ id }) => holds.get(id) ?? []).map((hold) => [nameOfHold(hold), hold]));
  if (each.size === 0) return null;
  return (
    <div class="watch-holds">
      {[...each].map(([name, hold]) => (
        <div key={name} data-hold={hold.kind}>
          <Icon name="warning" />
          <p>{holdSentence(hold, control)}</p>
          {hold.kind === 'limit' ? (
            <button type="button" class="button" onClick={onLimit}>
              {t('watch.limit.raise')}
            </button>
          ) : (
            <button type="button" class="button" onClick={() => onService(hold.providerId)}>
              {t(isKeyless(hold) ? 'watch.key.enter' : 'watch.key.check', {
                provider: nameOf('provider', hold.providerId),
              })}
            </button>
          )}
        </div>
      ))}
    </div>
  );
}

/** What keeps an offer from being checked, in few words, as its row says it. */
export function holdWords(hold: WatchHold): string {
  if (hold.kind === 'service') return serviceWords(hold);
  return hold.until ? t('watch.limit.short', { date: formatDate(hold.until) }) : t('watch.limit.shortZero');
}

function holdSentence(hold: WatchHold, { settings, used }: WatchHoldsProps['control']): string {
  if (hold.kind === 'service') return `${serviceWords(hold)} ${t('watch.key.rests')}`;
  const { monthlyCap: cap } = settings;
  return hold.until ? t('watch.limit.used', { used, cap, date: formatDate(hold.until) }) : t('watch.limit.zero');
}

type ServiceHold = Extract<WatchHold, { kind: 'service' }>;

const isKeyless = ({ error }: ServiceHold) => error.code === 'credential-missing';

function serviceWords(hold: ServiceHold): string {
  const provider = nameOf('provider', hold.providerId);
  if (isKeyless(hold)) return t('watch.key.none', { provider });
  if (hold.error.code === 'service-key') return t('watch.key.refused', { provider });
  return errorWords(hold.error, findEntry(hold.providerId));
}

const nameOfHold = (hold: WatchHold) => (hold.kind === 'limit' ? 'limit' : `${hold.providerId} ${hold.error.code}`);
