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
  /** Those that are asked for in the press that needs them. */
  later: readonly ShownRight[];
  /** Match patterns that are asked for at install. */
  hosts: readonly string[];
}

/** What the browser lets this extension do, and why. */
export function RightsList({ rights, later, hosts }: RightsListProps) {
  return (
    <dl class="privacy-rights">
      <Rights of={rights} />
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
      <Rights of={later} />
      <div>
        <dt>{t('privacy.later')}</dt>
        <dd>{t('privacy.laterWhy')}</dd>
      </div>
    </dl>
  );
}

const Rights = ({ of }: { of: readonly ShownRight[] }) =>
  of.map(({ id, name }) => (
    <div key={id}>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>{nameOf('right', id)}</dd>
    </div>
  ));
