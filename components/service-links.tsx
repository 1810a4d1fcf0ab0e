import type { ServiceEntry } from '@/utils/providers/provider';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';

/** Where a service's key is had and its credits are bought; nothing where the catalogue knows no page for it. */
export function ServiceLinks({ links }: { links: ServiceEntry['links'] }) {
  if (!links?.key) return null;
  return (
    <p>
      {t('service.keyFrom')}{' '}
      <a href={links.key} target="_blank" rel="noopener noreferrer">
        {new URL(links.key).hostname}
        <Icon name="out" size={13} />
      </a>
      {links.credits && (
        <>
          {' · '}
          <a href={links.credits} target="_blank" rel="noopener noreferrer">
            {t('service.buyCredits')}
            <Icon name="out" size={13} />
          </a>
        </>
      )}
    </p>
  );
}
