import type { StoredError } from '@/utils/errors';
import { hasMessage, t } from '@/utils/i18n/t';

/** An error's sentence; a stored error of another version, with a code that this one lacks, keeps its own text. */
export function errorWords(error: StoredError): string {
  const key = `error.${error.code}`;
  return hasMessage(key) ? t(key, error.params) : t('error.unknown', { detail: error.detail ?? error.code });
}
