import type { MatchAnalysis } from '@/utils/sourcing/match-analysis';
import type { Refined } from '@/utils/sourcing/refine';
import { formatNumber, formatPercent, formatPoints } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import { Fact } from './fact';
import './match-analysis-lines.css';

interface MatchAnalysisLinesProps {
  analysis: MatchAnalysis;
  shown: Refined;
  /** Who says how alike the offers are. */
  providerId: string;
  onGoTo(offerId: string): void;
}

/** True where every loaded offer is judged another product, so that there is nothing to advise. */
export const showsNothing = ({ loaded, otherProducts }: MatchAnalysis): boolean =>
  loaded > 0 && otherProducts === loaded;

/** What the loaded offers say together, and whom to ask first. */
export function MatchAnalysisLines({ analysis, shown, providerId, onGoTo }: MatchAnalysisLinesProps) {
  const provider = nameOf('provider', providerId);
  const advises = !showsNothing(analysis);
  const { otherProducts, sourceFactories, similarity, makesToSample, firstContact, brand } = analysis;
  const first = firstContact && shown.offers.find(({ id }) => id === firstContact.offerId);
  return (
    <div class="match-analysis">
      <dl>
        {advises && (
          <Fact name={t('analysis.factories')}>
            {withNote(
              formatNumber(sourceFactories.count),
              sourceFactories.inferred > 0 && t('analysis.inferred', { count: sourceFactories.inferred }),
            )}
          </Fact>
        )}
        <Fact name={t('analysis.similarity')}>
          {similarity &&
            withNote(
              formatPercent(similarity.mean),
              t(similarity.from === 'service' ? 'analysis.ofOffers' : 'analysis.ofChecks', {
                count: similarity.count,
                provider,
              }),
            )}
        </Fact>
        {advises && (
          <Fact name={t('analysis.toSample')}>
            {withNote(
              formatNumber(makesToSample.count),
              makesToSample.notGiven > 0 && t('analysis.notSaid', { count: makesToSample.notGiven }),
            )}
          </Fact>
        )}
        {firstContact && (
          <Fact name={t('analysis.first')}>
            <button type="button" class="button link" onClick={() => onGoTo(firstContact.offerId)}>
              {first?.supplier.name ?? first?.title ?? t('analysis.goTo')}
            </button>
            <span class="soft match-analysis-why">
              {t(
                firstContact.because === 'best-source-factory'
                  ? firstContact.inferred
                    ? 'analysis.becauseInferred'
                    : 'analysis.becauseFactory'
                  : 'analysis.becauseBest',
                { points: formatPoints(firstContact.score) },
              )}
            </span>
          </Fact>
        )}
      </dl>
      {otherProducts > 0 && (
        <p class="match-analysis-hint">
          {advises ? t('analysis.notAdvised', { count: otherProducts }) : t('summary.noneShows')}
        </p>
      )}
      {analysis.hints.includes('add-detail-picture') && (
        <p class="match-analysis-hint">{t('analysis.lowSimilarity')}</p>
      )}
      {brand && <p class="match-analysis-hint warn">{t('analysis.branded', { brand })}</p>}
    </div>
  );
}

function withNote(words: string, note: string | false) {
  return (
    <>
      {words}
      {note && <span class="soft"> · {note}</span>}
    </>
  );
}
