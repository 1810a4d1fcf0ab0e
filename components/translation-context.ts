import { createContext } from 'preact';
import type { TranslationQueue } from '@/utils/translate/translation-queue';

/** What the browser's own translator is at, and what is done with it. */
export interface Translation {
  /** `loading`: the browser fetches what it needs. */
  stage: 'off' | 'loading' | 'on' | 'failed';
  /** Of what is fetched, from 0 to 1; absent before the browser says. */
  loaded?: number;
  /** Into which language, BCP 47. */
  language: string;
  /** Present while it is on. */
  queue?: TranslationQueue;
  onSwitch(on: boolean): void;
}

/** Given to every title at once; absent where the browser has no translator for the language. */
export const TranslationContext = createContext<Translation | undefined>(undefined);
