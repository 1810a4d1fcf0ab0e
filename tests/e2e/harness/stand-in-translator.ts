import type { Page } from 'puppeteer-core';

/** What the stand-in notes in the page, to be read and steered from there. */
export interface StandInTranslator {
  /** The texts that were asked for, in order. */
  asked: string[];
  /** Ends the download that runs. */
  finish(): void;
}

/**
 * Puts a translator of our own in the place of the browser's, in every page that this tab opens from now on: the real one
 * fetches a model, which no test can wait for. It follows the published API: before a download it wants a press, tells its
 * progress, and translates one text at a time. What it has fetched it keeps as long as the tab.
 */
export async function putStandInTranslator(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const note: StandInTranslator = { asked: [], finish: () => undefined };
    const has = () => sessionStorage.getItem('stand-in') === 'fetched';
    const fetchModel = async (monitor: EventTarget) => {
      if (!navigator.userActivation.isActive) throw new DOMException('A press is needed.', 'NotAllowedError');
      const tell = (loaded: number) =>
        monitor.dispatchEvent(new ProgressEvent('downloadprogress', { loaded, total: 1 }));
      tell(0.25);
      await new Promise<void>((resolve) => (note.finish = resolve));
      tell(1);
      sessionStorage.setItem('stand-in', 'fetched');
    };
    let last: Promise<unknown> = Promise.resolve();
    const Translator = {
      availability: async () => (has() ? 'available' : 'downloadable'),
      create: async (options: { targetLanguage: string; monitor(monitor: EventTarget): void }) => {
        const monitor = new EventTarget();
        options.monitor(monitor);
        if (!has()) await fetchModel(monitor);
        return {
          translate: (text: string, { signal }: { signal: AbortSignal }) => {
            note.asked.push(text);
            last = last.then(() => signal.throwIfAborted());
            return last.then(() => `${options.targetLanguage}: ${text}`);
          },
          destroy: () => undefined,
        };
      },
    };
    Object.defineProperty(window, 'Translator', { value: Translator, configurable: true });
    Object.assign(window, { standIn: note });
  });
}
