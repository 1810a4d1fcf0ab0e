import { t } from '@/utils/i18n/t';
import { ServiceCard, type ServiceActions } from './service-card';
import type { ServiceView } from './service-view';
import './services.css';

interface ServicesProps extends ServiceActions {
  services: readonly ServiceView[];
}

/** The services with a key: the confirmed ones, those built from a description, and behind a fold the experimental ones. */
export function Services({ services, ...actions }: ServicesProps) {
  const experimental = services.filter(({ entry }) => entry.standing === 'experimental');
  const others = services.filter(({ entry }) => entry.standing !== 'experimental');
  const card = (service: ServiceView) => (
    <ServiceCard
      key={service.entry.id}
      service={service}
      wanting={service.known && service.chosen && service.stored.length === 0}
      {...actions}
    />
  );
  return (
    <>
      <p class="services-keys">{t('services.keys')}</p>
      {others.map(card)}
      {experimental.length > 0 && (
        <details class="services-experimental" open={experimental.some(({ stored }) => stored.length > 0)}>
          <summary>{t('services.experimental')}</summary>
          <div>{experimental.map(card)}</div>
        </details>
      )}
    </>
  );
}
