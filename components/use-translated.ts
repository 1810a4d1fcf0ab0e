import type { RefObject } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { TranslationContext } from './translation-context';
import { useVisible } from './use-visible';

/** A text in the reader's language, as far as there is one. */
export interface Translated {
  words?: string;
  /** `service`: given with the offer. `browser`: translated here, on the device. */
  by?: 'service' | 'browser';
  /** It is asked for, or will be once it comes into view. */
  waits: boolean;
}

interface Answer {
  text: string;
  words: string | undefined;
}

/**
 * What the service translates, else what the browser makes of it while that is switched on. It is asked for only as long
 * as `place` is in view.
 */
export function useTranslated(place: RefObject<Element | null>, text: string, given: string | undefined): Translated {
  const queue = useContext(TranslationContext)?.queue;
  const [answer, setAnswer] = useState<Answer>();
  const answered = queue && answer?.text === text ? answer : undefined;
  const words = queue?.known(text) ?? answered?.words;
  const open = given === undefined && queue !== undefined && words === undefined && !answered;
  const visible = useVisible(place, open);
  useEffect(() => {
    if (!open || !visible) return undefined;
    return queue.want(text, (translation) => setAnswer({ text, words: translation }));
  }, [open, visible, queue, text]);
  if (given !== undefined) return { words: given, by: 'service', waits: false };
  return { words, by: words === undefined ? undefined : 'browser', waits: open };
}
