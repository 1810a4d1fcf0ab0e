import { read1688Offers } from '@/utils/clip/read-1688-offers';
import type { PageImageApi, PickAnswer, PickQuestion } from '@/utils/search/page-pick';
import { locateClicked } from './clicked';
import { answerWith } from './answer';
import { locateForScreenshot } from './locate-for-screenshot';
import { choosePicture } from './picker';
import { presentPicture } from './present';
import { readPicture } from './read';
import { survey } from './survey';

/** The page script's functions. One pick runs at a time: a new one ends the former as cancelled. */
export function createApi(): PageImageApi {
  let running = new AbortController();
  let lastElement: Element | undefined;

  async function pick(question: PickQuestion): Promise<PickAnswer> {
    running.abort();
    running = new AbortController();
    if (question.mode === 'survey') return survey(document, location.href);
    const clicked = locateClicked(question);
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
    clip: () => read1688Offers(document, location.href),
    clear() {
      running.abort();
    },
  };
}
