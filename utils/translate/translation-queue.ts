/** Translations of short texts, one after the other, as long as somebody wants them. */
export interface TranslationQueue {
  /** What a text was translated to, if it was. */
  known(text: string): string | undefined;
  /**
   * Wants a text translated and calls back once: with the translation, or with undefined where there is none. Returns the
   * function that wants it no longer; then nothing is called, and a translation that nobody else waits for is broken off.
   */
  want(text: string, callback: (translation: string | undefined) => void): () => void;
  /** Breaks off what runs and forgets what waits. */
  stop(): void;
}

/** So many translations are kept; an offer's title is wanted again whenever it comes into view. */
const mostKept = 5_000;
/** No title or attribute of an offer is longer; what is goes untranslated. */
const longest = 1_000;

interface Wanted {
  text: string;
  /** One for each who wants it. */
  by: Set<{ callback(translation: string | undefined): void }>;
}

/**
 * A queue over a translator that does one text at a time, as the browser's does. A text that several want is translated
 * once. Translations are kept in memory only.
 *
 * @param translate rejects where it cannot; the text is tried again when it is wanted anew
 */
export function createTranslationQueue(
  translate: (text: string, signal: AbortSignal) => Promise<string>,
): TranslationQueue {
  const kept = new Map<string, string>();
  const waiting = new Map<string, Wanted>();
  let running: { wanted: Wanted; abort: AbortController } | undefined;

  const next = () => {
    if (running) return;
    const [first] = waiting.values();
    if (!first) return;
    waiting.delete(first.text);
    const own = { wanted: first, abort: new AbortController() };
    running = own;
    void run(own).then((translation) => {
      if (running === own) running = undefined;
      if (!own.abort.signal.aborted) for (const { callback } of [...first.by]) callback(translation);
      next();
    });
  };
  const run = async ({ wanted: { text }, abort }: NonNullable<typeof running>): Promise<string | undefined> => {
    try {
      const translation = (await translate(text, abort.signal)).trim();
      if (translation === '' || abort.signal.aborted) return undefined;
      if (kept.size >= mostKept) kept.delete(kept.keys().next().value!);
      kept.set(text, translation);
      return translation;
    } catch (error) {
      if (!abort.signal.aborted) console.warn('A text was not translated:', error);
      return undefined;
    }
  };

  return {
    known: (text) => kept.get(text),
    want: (text, callback) => {
      if (text.trim() === '' || text.length > longest) {
        callback(undefined);
        return () => undefined;
      }
      const wanted =
        running?.wanted.text === text && !running.abort.signal.aborted
          ? running.wanted
          : (waiting.get(text) ?? { text, by: new Set() });
      const own = { callback };
      wanted.by.add(own);
      if (wanted !== running?.wanted) waiting.set(text, wanted);
      next();
      return () => {
        wanted.by.delete(own);
        if (wanted.by.size > 0) return;
        if (waiting.get(text) === wanted) waiting.delete(text);
        if (running?.wanted === wanted) running.abort.abort();
      };
    },
    stop: () => {
      waiting.clear();
      running?.abort.abort();
    },
  };
}
