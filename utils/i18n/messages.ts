import en from '@/assets/locales/en.json';

/** Endings of the keys that hold one plural form each; the forms are those of `Intl.PluralRules`. */
type PluralEnding = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';

type Stored = keyof typeof en;

/** Every message that can be asked for; a message with plural forms is asked for without its ending. */
export type MessageKey = Stored extends infer K ? (K extends `${infer Base}${PluralEnding}` ? Base : K) : never;

/** The language that messages and figures are written in, BCP 47. */
export const language = 'en';

/** The messages of `language` by key. */
export const messages: Readonly<Record<string, string>> = en;
