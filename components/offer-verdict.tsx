import type { Offer } from '@/utils/offer/offer';
import type { FactoryScore } from '@/utils/sourcing/factory-score';
import type { PhotoCheck } from '@/utils/sourcing/photo-check';
import { formatPoints } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { PhotoMark } from './photo-mark';
import { ServiceSimilarity } from './service-similarity';
import { SimilarityMark } from './similarity-mark';
import './offer-verdict.css';

interface OfferVerdictProps {
  offer: Offer;
  /** Who answered. */
  providerId: string;
  score?: FactoryScore;
  check?: PhotoCheck;
  /** True while this offer's photo may still be checked. */
  checking: boolean;
  linesOpen: boolean;
  onLines(open: boolean): void;
  onCompare?(): void;
}

/**
 * What this device makes of the offer: the photo check on the left, the factory score on the right. Both have their
 * place from the beginning, so that a check that comes in moves nothing.
 */
export function OfferVerdict(props: OfferVerdictProps) {
  const { offer, providerId, score, check, checking, linesOpen, onLines, onCompare } = props;
  const isChecked = check && check.verdict !== 'not-checked';
  // Once the photo was compared here, the service's own figure stands among the details alone.
  const says = isChecked || offer.origin !== 'service' ? undefined : offer.similarity;
  return (
    <div class="offer-verdict">
      {says !== undefined ? (
        <ServiceSimilarity providerId={providerId} similarity={says} reason={check?.reason} />
      ) : check ? (
        <PhotoMark check={check} label={offer.title} onOpen={onCompare} />
      ) : offer.similarity !== undefined ? (
        <SimilarityMark similarity={offer.similarity} />
      ) : (
        <span class="offer-verdict-none soft">{checking ? t('photo.waiting') : ''}</span>
      )}
      {score && (
        <button
          type="button"
          class="factory-score"
          aria-expanded={linesOpen}
          title={t('score.about')}
          onClick={() => onLines(!linesOpen)}
        >
          <Icon name="factory" size={13} />
          {t('score.button', { points: formatPoints(score.total) })}
        </button>
      )}
    </div>
  );
}
