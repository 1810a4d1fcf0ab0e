import type { ComponentChildren } from 'preact';
import { t } from '@/utils/i18n/t';

/** One named datum of a `<dl>`; what the service does not give reads "not given". */
export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  const given = children !== undefined && children !== null && children !== '';
  return (
    <div class="fact">
      <dt>{name}</dt>
      <dd class={given ? '' : 'not-given'}>{given ? children : t('offer.notGiven')}</dd>
    </div>
  );
}
