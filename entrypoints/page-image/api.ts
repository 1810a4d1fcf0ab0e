import type { LocatedPicture } from '@/utils/image/locate/element-candidates';
import { locateElement } from '@/utils/image/locate/locate-at';
import { read1688Offers } from '@/utils/clip/read-1688-offers';
import type { PageImageApi, PickAnswer, PickQuestion } from '@/utils/search/page-pick';
import { locateClicked } from './clicked';
import { answerWith, type Found } from './answer';
import { describeFound } from './found-pictures';
import { hideButton } from './hide-button';
import { listing } from './listing';
import { locateForScreenshot } from './locate-for-screenshot';
import { pickSeveral, type SeveralMemory } from './pick-several';
import { choosePicture } from './picker';
import { withPixels } from './picker-choices';
import { presentPicture } from './present';
import { readPicture } from './read';
import { selectArea, type AreaMemory } from './select-area';
import { survey } from './survey';

/** The pictures that lie on the same place as the one that was chosen. */
function othersAt(chosen: LocatedPicture): LocatedPicture[] {
  return locateElement(chosen.element).filter(
    ({ element, candidate }) => element !== chosen.element || candidate.kind !== chosen.candidate.kind,
  );
}

/** The page script's functions. One pick runs at a time: a new one ends the former as cancelled. */
export function createApi(): PageImageApi {
  let running = new AbortController();
  const memory: AreaMemory & SeveralMemory = {};
  let lastElement: Element | undefined;
  let lastFound: readonly Found[] = [];

  async function pick(question: PickQuestion): Promise<PickAnswer> {
    running.abort();
    running = new AbortController();
    if (question.mode === 'found') return foundAt(question.index ?? 0);
    if (question.mode === 'survey') return survey(document, location.href);
    if (question.mode === 'product') {
      const { ofProduct, candidates, product } = survey(document, location.href);
      if (ofProduct) return { outcome: 'found', candidates: candidates.slice(0, 1), ...(product ? { product } : {}) };
    }
    const clicked = question.mode === 'product' ? [] : locateClicked(question);
    if (clicked.length || !question.picker) return remember(clicked);
    const chosen = await choosePicture(question.texts?.choose, running.signal);
    if (chosen === 'cancelled') return { outcome: 'cancelled', candidates: [] };
    return remember(chosen ? [chosen, ...othersAt(chosen)] : []);
  }

  function remember(found: readonly Found[]): PickAnswer {
    lastElement = found.find(({ element }) => element)?.element;
    lastFound = found;
    return answerWith(found);
  }

  /** One of what the last pick found, with its pixels as they are now. */
  function foundAt(index: number): PickAnswer {
    const found = lastFound[index];
    if (!found) return { outcome: 'none', candidates: [] };
    lastElement = found.element;
    return answerWith([found.element ? withPixels({ ...found, element: found.element }) : found]);
  }

  return {
    pick,
    found: () => describeFound(lastFound),
    read: readPicture,
    async present(url) {
      running.abort();
      running = new AbortController();
      return presentPicture(url, running.signal);
    },
    locate() {
      running.abort();
      hideButton();
      return lastElement && locateForScreenshot(lastElement);
    },
    listing: () => listing(document, location.href),
    clip: () => read1688Offers(document, location.href),
    async selectArea(texts) {
      running.abort();
      running = new AbortController();
      return selectArea(texts, memory, running.signal);
    },
    async pickSeveral(texts) {
      running.abort();
      running = new AbortController();
      return pickSeveral(texts, memory, running.signal);
    },
    pressKey(key) {
      memory.press?.(key);
    },
    clear() {
      running.abort();
    },
    isThere: () => true,
  };
}
