import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { InsightBar } from '@/utils/sourcing/insight-bar';
import type { Insight } from '@/utils/sourcing/insights';
import { t } from '@/utils/i18n/t';
import { IconButton } from './icon-button';
import { InsightTable, type InsightColumn } from './insight-table';
import './insight-card.css';

interface InsightCardProps {
  title: string;
  about?: string;
  insight: Insight;
  /** Columns of the table in place of the share. */
  more?: readonly InsightColumn[];
  chosen: readonly InsightBar[];
  onPress(bar: InsightBar): void;
  /** The drawing. */
  children: ComponentChildren;
  /** What stands below both drawing and table. */
  foot?: ComponentChildren;
}

/** One look at the loaded offers: a drawing or its table, and how many offers do not say. */
export function InsightCard(props: InsightCardProps) {
  const { title, about, insight, children, foot } = props;
  const [asTable, setAsTable] = useState(false);
  const id = useId();
  const toggle = t(asTable ? 'insights.showChart' : 'view.showTable');
  return (
    <section class="insight-card" aria-labelledby={id}>
      <header>
        <h3 id={id}>{title}</h3>
        {about && <span class="soft small">{about}</span>}
        {insight.given > 0 && (
          <IconButton
            icon={asTable ? 'bars' : 'table'}
            words={t('insights.showAs', { way: toggle, title })}
            hint={toggle}
            onPress={() => setAsTable(!asTable)}
          />
        )}
      </header>
      {insight.given === 0 ? null : asTable ? (
        <InsightTable
          label={title}
          bars={insight.bars}
          given={insight.given}
          more={props.more}
          chosen={props.chosen}
          onPress={props.onPress}
        />
      ) : (
        children
      )}
      {foot}
      {insight.notGiven > 0 && <p class="insight-not-given">{t('insights.notGiven', { count: insight.notGiven })}</p>}
    </section>
  );
}
