import type { PictureCandidate } from '@/utils/image/candidate';
import { elementCandidates, type LocatedPicture } from '@/utils/image/locate/element-candidates';
import { pagePictures } from '@/utils/image/locate/page-pictures';
import type { PickAnswer } from '@/utils/search/page-pick';
import { describeProduct, openPage } from '@/utils/stores/describe-product';
import { inBestResolution, pictureKey } from './answer';
import { galleryPictures } from './gallery';

const maxCandidates = 40;
/** Canvases and the like whose pixels are sent along: each may be a megabyte. */
const maxPixels = 6;

/**
 * The page's product and its pictures: those that its data names, then its gallery, then the page's larger ones; each
 * picture once.
 */
export function survey(document: Document, address: string): PickAnswer {
  const description = describeProduct(openPage(document, address));
  const onPage = pagePictures(document);
  const own = (description?.pictures ?? []).map((picture) => {
    const shown = onPage.find(({ candidate }) => candidate.urls.some((url) => pictureKey(url) === pictureKey(picture)));
    return shown
      ? { ...shown.candidate, urls: [...new Set([picture, ...shown.candidate.urls])] }
      : ({ kind: 'address', urls: [picture] } satisfies PictureCandidate);
  });
  const candidates: PictureCandidate[] = [];
  const known = new Set<string>();
  let pixels = 0;
  const add = (candidate: PictureCandidate) => {
    const keys = candidate.urls.map(pictureKey);
    if (candidates.length >= maxCandidates || keys.some((key) => known.has(key))) return;
    keys.forEach((key) => known.add(key));
    candidates.push(inBestResolution(candidate, description?.pictures));
  };
  own.forEach(add);
  galleryPictures(document, description?.pictures ?? []).forEach(add);
  const ofProduct = candidates.length;
  for (const picture of onPage)
    add(needsPixels(picture) && ++pixels <= maxPixels ? withPixels(picture) : picture.candidate);
  return {
    outcome: candidates.length ? 'found' : 'none',
    candidates,
    ...(ofProduct ? { ofProduct } : {}),
    ...(description ? { product: description.product } : {}),
  };
}

/** Only this page can read these. */
function needsPixels({ candidate }: LocatedPicture): boolean {
  return candidate.kind === 'canvas' || candidate.kind === 'video' || !!candidate.urls.at(-1)?.startsWith('blob:');
}

function withPixels({ element, candidate }: LocatedPicture): PictureCandidate {
  return (
    elementCandidates(element, { pixels: true }).find((one) => one.candidate.kind === candidate.kind)?.candidate ??
    candidate
  );
}
