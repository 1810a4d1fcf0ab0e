import type { StoredError } from '@/utils/errors';
import type { ServiceEntry } from '@/utils/providers/provider';
import { hasMessage, nameOf, t } from '@/utils/i18n/t';
import { costWords } from './cost';

/**
 * An error's sentence, which names the service where it is known who was asked; a stored error of another version, with a
 * code that this one lacks, keeps its own text.
 */
export function errorWords(error: StoredError, entry?: Pick<ServiceEntry, 'id'>): string {
  const key = `error.${error.code}`;
  const provider = entry ? nameOf('provider', entry.id) : t('error.theSource');
  return hasMessage(key)
    ? t(key, { provider, ...costOf(error), ...error.params })
    : t('error.unknown', { detail: error.detail ?? error.code });
}

/** What a call cost or may have cost, in words, where the error tells. */
function costOf({ params }: StoredError): { cost?: string } {
  const { amount, unit } = params ?? {};
  return typeof amount === 'string' && (unit === 'CNY' || unit === 'credits')
    ? { cost: costWords({ amount, unit }) }
    : {};
}
