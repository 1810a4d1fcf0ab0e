import { nameOf, t } from '@/utils/i18n/t';
import { hostWords } from './host-words';

/** A permission, by the name that the browser knows it by. */
export interface ShownRight {
  /** Its message is `right.ID`. */
  id: string;
  name: string;
}

interface RightsListProps {
  rights: readonly ShownRight[];
  /** Match patterns that are asked for at install. */
  hosts: readonly string[];
}

/** What the browser lets this extension do from the install on, and why. */
export function RightsList({ rights, hosts }: RightsListProps) {
  return (
    <dl class="privacy-rights">
      {rights.map(({ id, name }) => (
        <div key={id}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>{nameOf('right', id)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('privacy.hosts')}</dt>
        <dd>
          {t('privacy.hostsWhy')}
          <details>
            <summary>{t('privacy.hostsAll', { count: hosts.length })}</summary>
            <p class="soft small">{hostWords(hosts)}</p>
          </details>
        </dd>
      </div>
      <div>
        <dt>{t('privacy.later')}</dt>
        <dd>{t('privacy.laterWhy')}</dd>
      </div>
    </dl>
  );
}
