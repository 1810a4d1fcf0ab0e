import type { SearchSite } from '@/utils/elsewhere/search-sites';
import { nameOf, t } from '@/utils/i18n/t';
import { ElsewhereSection } from './elsewhere-section';
import { Icon } from './icon';
import './search-sites.css';

interface SearchSitesProps {
  sites: readonly SearchSite[];
  /** The picture's public address; absent where it has none. */
  address?: string;
  /** The picture has an address, but not one for everybody's eyes. */
  closed: boolean;
  /** The search is for a part of the picture, which an address cannot tell. */
  framed: boolean;
}

/** Links to other sites' own picture searches, each with what it is good for. */
export function SearchSites({ sites, address, closed, framed }: SearchSitesProps) {
  return (
    <ElsewhereSection title={t('elsewhere.sites')}>
      {address ? (
        <>
          <p class="soft">
            {t('elsewhere.sitesSee', { host: new URL(address).hostname })} {framed && t('elsewhere.sitesWhole')}
          </p>
          <ul class="search-sites">
            {sites.map(({ id, search }) => (
              <li key={id}>
                <a href={search(address)} target="_blank" rel="noopener noreferrer">
                  <span>{nameOf('site', id)}</span>
                  <span class="soft small">{nameOf('site', `${id}.about`)}</span>
                  <Icon name="out" />
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p class="soft">{t(closed ? 'elsewhere.addressClosed' : 'elsewhere.noAddress')}</p>
      )}
    </ElsewhereSection>
  );
}
