import type { NotCheckedReason } from '@/utils/sourcing/photo-check';
import { nameOf, t } from '@/utils/i18n/t';
import { reasonWords } from './photo-mark';
import { similarityPercent } from './similarity';

interface ServiceSimilarityProps {
  providerId: string;
  similarity: number;
  /** Why the photo could not be checked here. */
  reason?: NotCheckedReason;
}

/** How alike the service says the pictures are, where the photo was not checked here. */
export function ServiceSimilarity({ providerId, similarity, reason }: ServiceSimilarityProps) {
  const params = { provider: nameOf('provider', providerId), percent: similarityPercent(similarity) };
  const about = t('similarity.byServiceAbout', params);
  return (
    <span
      class="service-similarity soft small"
      title={reason ? `${about} ${t('photo.not-checked')}: ${reasonWords(reason)}` : about}
    >
      {t('similarity.byService', params)}
    </span>
  );
}
