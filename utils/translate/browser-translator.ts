/** What the browser says of a language pair before it is opened. */
type Availability = 'available' | 'downloading' | 'downloadable' | 'unavailable';

/** Two BCP 47 tags. */
interface LanguagePair {
  sourceLanguage: string;
  targetLanguage: string;
}

/** The browser's translator for one pair of languages, on this device. */
export interface BrowserTranslator {
  translate(text: string, options: { signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

/** The parts of the Translator API that are used here (https://developer.mozilla.org/docs/Web/API/Translator). */
interface TranslatorApi {
  availability(pair: LanguagePair): Promise<Availability>;
  create(
    options: LanguagePair & { signal: AbortSignal; monitor(monitor: EventTarget): void },
  ): Promise<BrowserTranslator>;
}

/** Chrome from 138 and Edge from 148 have it; other browsers have none. */
const api = (): TranslatorApi | undefined => (globalThis as { Translator?: TranslatorApi }).Translator;

/** From the Chinese of 1688 into a language; a region of it makes no other translation. */
const pairTo = (language: string): LanguagePair => ({
  sourceLanguage: 'zh',
  targetLanguage: new Intl.Locale(language).language,
});

/**
 * Whether this browser translates Chinese into a language: `ready` at once, `after-download` once it has fetched what it
 * needs, which takes a press, or not at all.
 *
 * @param language BCP 47
 */
export async function translates(language: string): Promise<'ready' | 'after-download' | 'no'> {
  const pair = pairTo(language);
  if (pair.targetLanguage === pair.sourceLanguage) return 'no';
  const availability = (await api()?.availability(pair)) ?? 'unavailable';
  if (availability === 'unavailable') return 'no';
  return availability === 'available' ? 'ready' : 'after-download';
}

/**
 * Opens the translator, in the press itself where the browser has to fetch something first.
 *
 * @param onProgress is told how much of that is there, from 0 to 1
 * @param signal ends the fetching, and later the translator
 * @throws what the browser says when it cannot: no connection, no space, no press
 */
export function openTranslator(
  language: string,
  onProgress: (loaded: number) => void,
  signal: AbortSignal,
): Promise<BrowserTranslator> {
  const translator = api();
  if (!translator) return Promise.reject(new Error('This browser has no translator.'));
  return translator.create({
    ...pairTo(language),
    signal,
    monitor: (monitor) =>
      monitor.addEventListener('downloadprogress', (event) => {
        const { loaded } = event as ProgressEvent;
        if (!signal.aborted) onProgress(Math.min(Math.max(loaded, 0), 1));
      }),
  });
}
