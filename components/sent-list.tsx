import { formatDate } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import type { AskedWhen } from '@/utils/recipients';
import { hostWords } from './host-words';

/** Somebody who may get something. */
export interface ShownRecipient {
  id: string;
  /** Of a service that takes a key: when it is asked. */
  asked?: readonly AskedWhen[];
  /** Match patterns, or the host of the company's own gateway in their place. */
  hosts: readonly string[];
  sends: readonly string[];
  /** What holds now: agreed on that day (ISO 8601), allowed by the browser, or neither. */
  agreedAt?: string;
  allowed: boolean;
  /** A company's own gateway stands in its place. */
  gateway?: string;
}

/** Who gets what, when, and whether that is on: the services, then everybody else. */
export function SentList({ recipients }: { recipients: readonly ShownRecipient[] }) {
  return (
    <>
      <h3>{t('privacy.services')}</h3>
      <Recipients of={recipients.filter(({ asked }) => asked)} />
      <h3>{t('privacy.others')}</h3>
      <Recipients of={recipients.filter(({ asked }) => !asked)} />
    </>
  );
}

function Recipients({ of }: { of: readonly ShownRecipient[] }) {
  return (
    <ul class="privacy-list">
      {of.map((one) => (
        <li key={one.id}>
          <p class="privacy-head">
            <strong>{nameOf(one.asked ? 'provider' : 'recipient', one.id)}</strong>
            <State {...one} />
          </p>
          <p>{one.sends.map((what) => nameOf('sent', what)).join(' · ')}</p>
          <p class="soft">{whenWords(one)}</p>
          {one.gateway ? (
            <p class="soft small">{t('privacy.gateway', { host: one.gateway })}</p>
          ) : (
            one.hosts.length > 0 && <p class="soft small">{hostWords(one.hosts)}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

/** When somebody is asked, or gets something. */
export const whenWords = ({ id, asked }: Pick<ShownRecipient, 'id' | 'asked'>): string =>
  asked ? asked.map((when) => t(`recipient.service.${when}`)).join(' ') : nameOf('recipient', `${id}.when`);

function State({ asked, agreedAt, allowed, hosts }: ShownRecipient) {
  if (asked && agreedAt)
    return <span class="privacy-count on">{t('privacy.agreed', { date: formatDate(agreedAt) })}</span>;
  if (asked) return <span class="privacy-count">{t('privacy.off')}</span>;
  if (hosts.length === 0) return null;
  return (
    <span class={allowed ? 'privacy-count on' : 'privacy-count'}>
      {t(allowed ? 'privacy.allowed' : 'privacy.notAsked')}
    </span>
  );
}
