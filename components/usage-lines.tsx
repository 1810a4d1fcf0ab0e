import type { ServiceEntry } from '@/utils/providers/provider';
import type { Usage, Used } from '@/utils/search/usage';
import { nameOf, t } from '@/utils/i18n/t';
import { costWords } from './cost';
import './usage-lines.css';

interface UsageLinesProps {
  /** The head of the column of services. */
  title: string;
  /** The services to tell of, in their order; one that was not asked this month is left out. */
  providers: readonly ServiceEntry[];
  usage: Usage;
  /** The most calls a day that the user allows, by provider. */
  caps: Readonly<Record<string, number | undefined>>;
}

/** Today's and this month's paid calls by service, with the user's own limit. */
export function UsageLines({ title, providers, usage, caps }: UsageLinesProps) {
  const used = providers.flatMap(({ id }) => (usage[id] ? [{ id, use: usage[id] }] : []));
  if (used.length === 0) return null;
  return (
    <table class="usage-lines">
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{t('usage.today')}</th>
          <th scope="col">{t('usage.month')}</th>
        </tr>
      </thead>
      <tbody>
        {used.map(({ id, use }) => (
          <tr key={id}>
            <th scope="row">{nameOf('provider', id)}</th>
            <td>
              <UsedCell used={use.today} />
              <Cap cap={caps[id]} calls={use.today.calls} />
            </td>
            <td>
              <UsedCell used={use.month} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function UsedCell({ used }: { used: Used }) {
  return (
    <>
      <span>{t('usage.calls', { count: used.calls })}</span>
      {used.cost && used.calls > 0 && <span>{costWords(used.cost)}</span>}
      {used.unknown > 0 && <span class="soft">{t('usage.unknown', { count: used.unknown })}</span>}
    </>
  );
}

function Cap({ cap, calls }: { cap: number | undefined; calls: number }) {
  if (cap === undefined) return null;
  return <span class={calls >= cap ? 'usage-full' : 'soft'}>{t('usage.cap', { cap })}</span>;
}
