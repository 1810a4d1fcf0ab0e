import type { Money } from '@/utils/offer/money';
import type { FactoryScore } from '@/utils/sourcing/factory-score';
import type { ScoreLine } from '@/utils/sourcing/score-line';
import { formatMoney, formatNumber, formatPoints } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import './score-lines.css';

interface ScoreLinesProps {
  score: FactoryScore;
  /** The quantity that prices were compared at, pieces. */
  quantity: number;
  /** Mean unit price of the loaded offers that have one, CNY; absent where none has. */
  average?: string;
}

/** A factory score, line by line: what earned how many of how many points, and what is not given. */
export function ScoreLines({ score, quantity, average }: ScoreLinesProps) {
  return (
    <div class="score-lines">
      <table>
        <caption class="unseen">{t('score.title')}</caption>
        <tbody>
          {score.lines.map((line) => (
            <tr key={line.code} class={line.points > 0 ? '' : 'earned-nothing'}>
              <th scope="row">
                {t(`score.${line.code}`)}
                <LineNote line={line} quantity={quantity} />
              </th>
              <td>{t('score.points', { points: formatPoints(line.points), outOf: formatPoints(line.outOf) })}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('score.total')}</th>
            <td>{formatPoints(score.total)}</td>
          </tr>
        </tfoot>
      </table>
      {average !== undefined && (
        <p class="soft small">
          {t('score.average', { price: formatMoney({ amount: twoPlaces(average), currency: 'CNY' }), quantity })}
        </p>
      )}
    </div>
  );
}

function LineNote({ line: { datum, inferred, belowFirstTier }, quantity }: { line: ScoreLine; quantity: number }) {
  const notes = [
    datumWords(datum, quantity),
    inferred ? t('score.inferred') : undefined,
    belowFirstTier ? t('score.belowFirstTier') : undefined,
  ].filter((note) => note !== undefined);
  return notes.length > 0 ? <span class="soft"> {notes.join(' · ')}</span> : null;
}

function datumWords(datum: ScoreLine['datum'], quantity: number): string | undefined {
  if (datum === undefined) return undefined;
  if (typeof datum === 'number') return t('score.pieces', { count: datum });
  if (typeof datum === 'string') return nameOf('certificate', datum);
  return t('score.priceAt', { price: formatMoney(datum satisfies Money), quantity: formatNumber(quantity) });
}

/** The mean has four places; two are shown. */
const twoPlaces = (amount: string) => Number(amount).toFixed(2);
