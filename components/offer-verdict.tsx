import type { Offer } from '@/utils/offer/offer';
import type { FactoryScore } from '@/utils/sourcing/factory-score';
import type { PhotoCheck } from '@/utils/sourcing/photo-check';
import { formatPoints } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { PhotoMark } from './photo-mark';
import { SimilarityMark } from './similarity-mark';
import './offer-verdict.css';

interface OfferVerdictProps {
  offer: Offer;
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
export function OfferVerdict({ offer, score, check, checking, linesOpen, onLines, onCompare }: OfferVerdictProps) {
  return (
    <div class="offer-verdict">
      {check ? (
        <PhotoMark check={check} label={offer.title} onOpen={onCompare} />
      ) : offer.origin !== 'service' && offer.similarity !== undefined ? (
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
