/** A language that the texts are written in. */
export interface Language {
  /** BCP 47; also the name of its file under `assets/locales/`. */
  tag: string;
  /** Its own name, as its readers write it. */
  name: string;
  /** What `Intl` formats by, where that is not `tag`. */
  formats?: string;
  rightToLeft?: boolean;
}

/** The languages that have a locale file. English is what stands in for what another one lacks. */
export const languages: readonly Language[] = [
  { tag: 'en', name: 'English' },
  { tag: 'zh-CN', name: '简体中文' },
  { tag: 'zh-TW', name: '繁體中文' },
  { tag: 'ja', name: '日本語' },
  { tag: 'ko', name: '한국어' },
  { tag: 'de', name: 'Deutsch' },
  { tag: 'fr', name: 'Français' },
  { tag: 'es', name: 'Español' },
  { tag: 'pt-BR', name: 'Português (Brasil)' },
  { tag: 'it', name: 'Italiano' },
  { tag: 'ru', name: 'Русский' },
  { tag: 'vi', name: 'Tiếng Việt' },
  // Dates of orders and rates are compared with papers from China: the years of the Gregorian calendar.
  { tag: 'th', name: 'ไทย', formats: 'th-u-ca-gregory' },
  // The digits of marketplaces and of supplier's papers.
  { tag: 'ar', name: 'العربية', formats: 'ar-u-nu-latn', rightToLeft: true },
];

export const english: Language = languages[0]!;

/**
 * The language that fits best: the one that was chosen, or else the first that the reader prefers and that there is.
 *
 * @param choice a tag of `languages`, or anything else for "as the browser"
 * @param preferred BCP 47 tags, the most wanted first
 */
export function chooseLanguage(
  choice: string,
  preferred: readonly string[],
  known: readonly Language[] = languages,
): Language {
  const chosen = known.find(({ tag }) => tag === choice);
  if (chosen) return chosen;
  for (const tag of preferred) {
    const found = known.find((language) => language.tag === tag) ?? known.find((language) => isSame(language.tag, tag));
    if (found) return found;
  }
  return english;
}

/** The same language in the same script: `pt` is `pt-BR`, `zh-HK` is `zh-TW`, since both are written in traditional characters. */
function isSame(ours: string, theirs: string): boolean {
  const [a, b] = [likely(ours), likely(theirs)];
  return a !== undefined && a.language === b?.language && a.script === b.script;
}

/** A preferred tag comes from the browser's settings, where anything may be written. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}
