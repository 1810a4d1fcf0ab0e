import { nameOf, t } from '@/utils/i18n/t';
import { similarityPercent } from './similarity';

/** How alike the service says the pictures are: its own figure under its own name, apart from the photo check. */
export function ServiceSimilarity({ providerId, similarity }: { providerId: string; similarity: number }) {
  const params = { provider: nameOf('provider', providerId), percent: similarityPercent(similarity) };
  return (
    <span class="service-similarity soft small" title={t('similarity.byServiceAbout', params)}>
      {t('similarity.byService', params)}
    </span>
  );
}
