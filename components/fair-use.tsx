import type { ServiceEntry } from '@/utils/providers/provider';
import { nameOf, t } from '@/utils/i18n/t';

/** What is fair: others' pictures and data, the services' rules, and what this extension leaves alone. */
export function FairUse({ services }: { services: readonly ServiceEntry[] }) {
  const limited = services.filter(({ limits }) => limits?.perMinute ?? limits?.perDay);
  return (
    <dl class="fair-use">
      {(['pictures', 'use', 'goods', 'source'] as const).map((id) => (
        <div key={id}>
          <dt>{t(`fair.${id}`)}</dt>
          <dd>{t(`fair.${id}About`)}</dd>
        </div>
      ))}
      <div>
        <dt>{t('fair.limits')}</dt>
        <dd>
          {t('fair.limitsAbout')}
          {limited.length > 0 && (
            <ul>
              {limited.map(({ id, limits }) => (
                <li key={id}>
                  {nameOf('provider', id)}:{' '}
                  {[
                    limits?.perMinute !== undefined && t('fair.perMinute', { count: limits.perMinute }),
                    limits?.perDay !== undefined && t('fair.perDay', { count: limits.perDay }),
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('fair.not')}</dt>
        <dd>{t('fair.notAbout')}</dd>
      </div>
    </dl>
  );
}
