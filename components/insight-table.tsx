import { barId, type InsightBar } from '@/utils/sourcing/insight-bar';
import type { CountedBar } from '@/utils/sourcing/insights';
import { formatNumber, formatPercent } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { barWords, piecesWords } from './insight-words';
import './figure-table.css';
import './insight-table.css';

/** A column in place of the share, such as a median; a cell without a value says so. */
export interface InsightColumn {
  title: string;
  cells: readonly (string | undefined)[];
}

interface InsightTableProps {
  label: string;
  bars: readonly CountedBar[];
  /** How many offers give the datum: the shares are of these. */
  given: number;
  more?: readonly InsightColumn[];
  chosen: readonly InsightBar[];
  onPress(bar: InsightBar): void;
}

/** The figures of a chart; its rows are pressed like its bars. */
export function InsightTable({ label, bars, given, more = [], chosen, onPress }: InsightTableProps) {
  return (
    <div class="figure-table insight-table" tabIndex={0} role="group" aria-label={label}>
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('insights.offers')}</th>
            {more.length === 0 && <th scope="col">{t('insights.share')}</th>}
            {more.map(({ title }) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ bar, count }, i) => {
            const on = chosen.some((each) => barId(each) === barId(bar));
            return (
              <tr key={barId(bar)}>
                <th scope="row">
                  <button
                    type="button"
                    class="button link"
                    aria-pressed={on}
                    aria-disabled={count === 0 || undefined}
                    onClick={() => count > 0 && onPress(bar)}
                  >
                    {on && <Icon name="check" size={12} />}
                    {bar.by === 'minimum-order' ? piecesWords(bar) : barWords(bar)}
                  </button>
                </th>
                <td>{formatNumber(count)}</td>
                {more.length === 0 && <td>{formatPercent(given === 0 ? 0 : count / given)}</td>}
                {more.map(({ title, cells }) => (
                  <td key={title} class={cells[i] === undefined ? 'not-given' : undefined}>
                    {cells[i] ?? t('insights.none')}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
