import { malformedAiGateway } from './ai-gateway/malformed-answers';
import { malformedImageSearchProduct } from './image-search-product/malformed-answers';
import { malformedImageSearch } from './image-search/malformed-answers';
import { malformedLinkfox } from './linkfox/malformed-answers';
import { malformedModelStudio } from './model-studio/malformed-answers';
import { malformedOpenPlatform } from './open-platform/malformed-answers';

/** Every provider's campaign of malformed answers, by the provider's id; `runs` for each kind of answer. */
export const malformedCampaigns: Readonly<Record<string, (runs: number) => void>> = {
  linkfox: malformedLinkfox,
  'open-platform': malformedOpenPlatform,
  'image-search': malformedImageSearch,
  'image-search-product': malformedImageSearchProduct,
  'ai-gateway': malformedAiGateway,
  'model-studio': malformedModelStudio,
};
