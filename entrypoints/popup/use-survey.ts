import { useEffect, useState } from 'preact/hooks';
import type { PageSurvey } from '@/components/popup';
import type { PictureCandidate } from '@/utils/image/candidate';
import { sendMessage } from '@/utils/messages';
import type { Product } from '@/utils/stores/product';

export interface Survey {
  survey: PageSurvey;
  /** The pictures' candidates, in the order of `survey.pictures`. */
  candidates: PictureCandidate[];
  product?: Product;
}

/** The product and the pictures of the tab's page, once the page has answered. */
export function useSurvey(tabId: number | undefined): Survey {
  const [survey, setSurvey] = useState<Survey>({
    survey: { state: tabId === undefined ? 'blocked' : 'looking' },
    candidates: [],
  });

  useEffect(() => {
    if (tabId === undefined) return;
    void sendMessage('survey', { tabId }).then(
      ({ candidates, product }) => {
        const shown = candidates.filter((candidate) => addressOf(candidate));
        const pictures = shown.map((candidate) => ({ url: addressOf(candidate)!, label: candidate.label }));
        setSurvey({ survey: { state: 'seen', product, pictures }, candidates: shown, product });
      },
      (error: unknown) => {
        console.warn('The page could not be read:', error);
        setSurvey({ survey: { state: 'blocked' }, candidates: [] });
      },
    );
  }, [tabId]);

  return survey;
}

/** Where a small view of the picture comes from; a blob: address can be read in its own page only. */
function addressOf({ pixels, urls }: PictureCandidate): string | undefined {
  return pixels ?? urls.findLast((url) => /^(https?:|data:image\/)/.test(url));
}
