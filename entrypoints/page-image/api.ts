import { read1688Offers } from '@/utils/clip/read-1688-offers';
import type { PageImageApi, PickAnswer, PickQuestion } from '@/utils/search/page-pick';
import { locateClicked } from './clicked';
import { answerWith } from './answer';
import { listing } from './listing';
import { locateForScreenshot } from './locate-for-screenshot';
import { pickSeveral, type SeveralMemory } from './pick-several';
import { choosePicture } from './picker';
import { presentPicture } from './present';
import { readPicture } from './read';
import { selectArea, type AreaMemory } from './select-area';
import { survey } from './survey';

/** The page script's functions. One pick runs at a time: a new one ends the former as cancelled. */
export function createApi(): PageImageApi {
  let running = new AbortController();
  const memory: AreaMemory & SeveralMemory = {};
  let lastElement: Element | undefined;

  async function pick(question: PickQuestion): Promise<PickAnswer> {
    running.abort();
    running = new AbortController();
    if (question.mode === 'survey') return survey(document, location.href);
    if (question.mode === 'product') {
      const { ofProduct, candidates, product } = survey(document, location.href);
      if (ofProduct) return { outcome: 'found', candidates: candidates.slice(0, 1), ...(product ? { product } : {}) };
    }
    const clicked = question.mode === 'product' ? [] : locateClicked(question);
    if (clicked.length || !question.picker) return remember(clicked);
    const chosen = await choosePicture(question.texts?.choose, running.signal);
    if (chosen === 'cancelled') return { outcome: 'cancelled', candidates: [] };
    return remember(chosen ? [chosen] : []);
  }

  function remember(found: ReturnType<typeof locateClicked>): PickAnswer {
    lastElement = found.find(({ element }) => element)?.element;
    return answerWith(found);
  }

  return {
    pick,
    read: readPicture,
    async present(url) {
      running.abort();
      running = new AbortController();
      return presentPicture(url, running.signal);
    },
    locate() {
      running.abort();
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
