import { formatDate } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import { hostWords } from './host-words';

/** Somebody who may get something. */
export interface ShownRecipient {
  id: string;
  /** True for a service that takes a key. */
  service: boolean;
  /** Match patterns, or the host of the company's own gateway in their place. */
  hosts: readonly string[];
  sends: readonly string[];
  /** What holds now: agreed on that day (ISO 8601), allowed by the browser, or neither. */
  agreedAt?: string;
  allowed: boolean;
  /** A company's own gateway stands in its place. */
  gateway?: string;
}

/** Who gets what, when, and whether that is on: the services, of which all holds alike, then everybody else. */
export function SentList({ recipients }: { recipients: readonly ShownRecipient[] }) {
  return (
    <>
      <h3>{t('privacy.services')}</h3>
      <p class="soft">{t('recipient.service.when')}</p>
      <Recipients of={recipients.filter(({ service }) => service)} />
      <h3>{t('privacy.others')}</h3>
      <Recipients of={recipients.filter(({ service }) => !service)} />
    </>
  );
}

function Recipients({ of }: { of: readonly ShownRecipient[] }) {
  return (
    <ul class="privacy-list">
      {of.map((one) => (
        <li key={one.id}>
          <p class="privacy-head">
            <strong>{nameOf(one.service ? 'provider' : 'recipient', one.id)}</strong>
            <State {...one} />
          </p>
          <p>{one.sends.map((what) => nameOf('sent', what)).join(' · ')}</p>
          {!one.service && <p class="soft">{nameOf('recipient', `${one.id}.when`)}</p>}
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

function State({ service, agreedAt, allowed, hosts }: ShownRecipient) {
  if (service && agreedAt)
    return <span class="privacy-count on">{t('privacy.agreed', { date: formatDate(agreedAt) })}</span>;
  if (service) return <span class="privacy-count">{t('privacy.off')}</span>;
  if (hosts.length === 0) return null;
  return (
    <span class={allowed ? 'privacy-count on' : 'privacy-count'}>
      {t(allowed ? 'privacy.allowed' : 'privacy.notAsked')}
    </span>
  );
}
