import { t } from '@/utils/i18n/t';
import { goodSupplierBounds } from '@/utils/sourcing/good-supplier';
import { similarityPercent } from './similarity';
import type { Decision } from './decision';
import { SwitchRow } from './switch-row';
import { useTyped } from './use-typed';
import './refinements.css';

/** What narrows the loaded offers on this device, plainly apart from the service's own filters. */
export function Refinements({ decision: { view, analysis, onView } }: { decision: Decision }) {
  const { typed, setTyped, focus } = useTyped(view.keywords);
  return (
    <fieldset class="refinements">
      <legend>{t('refine.title', { count: analysis.loaded })}</legend>
      <SwitchRow
        words={t('refine.good')}
        about={t('refine.goodAbout', {
          credit: goodSupplierBounds.minimumCredit,
          percent: similarityPercent(goodSupplierBounds.minimumSimilarity),
        })}
        on={view.goodSupplier}
        onChange={(goodSupplier) => onView({ goodSupplier })}
      />
      <label>
        <span class="field-label">{t('refine.keywords')}</span>
        <input
          type="search"
          class="field"
          maxLength={200}
          placeholder={t('refine.keywordsHint')}
          value={typed}
          {...focus}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            onView({ keywords: event.currentTarget.value });
          }}
        />
      </label>
      <p class="soft small">{t('refine.about')}</p>
    </fieldset>
  );
}
