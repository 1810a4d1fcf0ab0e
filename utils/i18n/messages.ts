import en from '@/assets/locales/en.json';
import { english, type Language } from './languages';

/** Endings of the keys that hold one plural form each; the forms are those of `Intl.PluralRules`. */
type PluralEnding = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';

type Stored = keyof typeof en;

/** Every message that can be asked for; a message with plural forms is asked for without its ending. */
export type MessageKey = Stored extends infer K ? (K extends `${infer Base}${PluralEnding}` ? Base : K) : never;

let current: Language = english;
let messages: Readonly<Record<string, string>> = en;

/** The language that messages are written in, BCP 47. */
export const messageLanguage = (): string => current.tag;

/** The language that figures are written in, BCP 47. */
export const formatLanguage = (): string => current.formats ?? current.tag;

/** Whether the language is written from the right. */
export const isRightToLeft = (): boolean => current.rightToLeft === true;

/**
 * The stored text of that key, in the chosen language or else in English; undefined where there is none. Keys may come
 * from a service's answer: `constructor` is no message.
 */
export function storedMessage(key: string): string | undefined {
  if (Object.hasOwn(messages, key)) return messages[key];
  return Object.hasOwn(en, key) ? en[key as Stored] : undefined;
}

/** Makes a language that of all texts and figures of this context. */
export function setLanguage(language: Language, texts: Readonly<Record<string, string>> = en): void {
  current = language;
  messages = texts;
}

/**
 * What is made once for a language, at its first use, and again where another language was chosen: `Intl`'s formats are
 * costly to make, and the language is not known yet when a module is loaded.
 */
export function perLanguage<Made>(make: (formats: string) => Made): () => Made {
  let madeFor: string | undefined;
  let made: Made;
  return () => {
    if (madeFor !== formatLanguage()) {
      madeFor = formatLanguage();
      made = make(madeFor);
    }
    return made;
  };
}
