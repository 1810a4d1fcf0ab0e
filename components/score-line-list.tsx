import type { ScoreLine } from '@/utils/sourcing/score-line';
import { formatPoints } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';

/** The lines of a factory score in little room: what it is, and what it earned. */
export function ScoreLineList({ lines }: { lines: readonly ScoreLine[] }) {
  return (
    <ul class="score-line-list">
      {lines.map(({ code, points, inferred }) => (
        <li key={code} class={points > 0 ? undefined : 'earned-nothing'}>
          <span>
            {t(`score.${code}`)}
            {inferred && ` (${t('score.inferred')})`}
          </span>{' '}
          <strong>{formatPoints(points)}</strong>
        </li>
      ))}
    </ul>
  );
}
