import { perLanguage, storedMessage, type MessageKey } from './messages';

/** What fills a message's `{placeholders}`. Numbers are written the way of the language. */
export type MessageParams = Readonly<Record<string, string | number>>;

const plurals = perLanguage((language) => new Intl.PluralRules(language));
const numbers = perLanguage((language) => new Intl.NumberFormat(language));

/**
 * The message of that key, its placeholders filled. A message with plural forms takes the form of `params.count`. A
 * placeholder without a value stays as it is written, so that a test or a reader sees it.
 */
export function t(key: MessageKey, params: MessageParams = {}): string {
  return fill(stored(key, params.count) ?? key, params);
}

/** True when there is a message of that key: for values that a service may have and this version does not know. */
export function hasMessage(key: string): key is MessageKey {
  return stored(key, 0) !== undefined;
}

/**
 * The message `GROUP.VALUE` for a service's own value (`filter.qrr0`, `identity.超级工厂`), or the value itself where
 * this version has no words for it.
 */
export function nameOf(group: NamedGroup, value: string, params?: MessageParams): string {
  const key = `${group}.${value}`;
  return hasMessage(key) ? t(key, params) : value;
}

/** The groups of messages whose keys end in a value of the data. */
export type NamedGroup =
  | 'family'
  | 'filter'
  | 'choice'
  | 'credential'
  | 'option'
  | 'standing'
  | 'sort'
  | 'collection'
  | 'provider'
  | 'identity'
  | 'region'
  | 'certificate'
  | 'service'
  | 'promotion'
  | 'site'
  | 'stored'
  | 'sent'
  | 'recipient'
  | 'right'
  | 'unit';

function stored(key: string, count: string | number | undefined): string | undefined {
  const plural = typeof count === 'number' ? storedMessage(`${key}_${plurals().select(count)}`) : undefined;
  return storedMessage(key) ?? plural ?? storedMessage(`${key}_other`);
}

function fill(text: string, params: MessageParams): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : typeof value === 'number' ? numbers().format(value) : value;
  });
}
