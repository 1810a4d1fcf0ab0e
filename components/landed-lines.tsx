import { isTaken, type LandedLine } from '@/utils/sourcing/landed-line';
import { shownMoney } from '@/utils/sourcing/shown-money';
import { formatMoney, formatTaken } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import { LandedControl } from './landed-control';
import { LandedNote } from './landed-note';
import type { LandedView } from './landed-view';
import { ParcelFields } from './parcel-fields';
import './landed-lines.css';

/** The landed cost line by line: what is put in on the left, what comes out on the right. */
export function LandedLines({ view }: { view: LandedView }) {
  const { cost, profile } = view;
  const group = (wanted: LandedLine['group']) =>
    cost.lines
      .filter((line) => line.group === wanted)
      .map((line) => <Line key={`${profile.id} ${line.code}`} line={line} view={view} />);
  return (
    <div class="landed-lines">
      <ParcelFields key={profile.id} view={view} />
      <ul>{group('landed')}</ul>
      <Sum words={t('landed.subtotal')} amount={cost.landedUnitCost} currency={cost.currency} />
      <h4>{t('landed.sale')}</h4>
      <ul>{group('sale')}</ul>
      <Sum words={t('landed.result')} amount={cost.profit} currency={cost.currency} />
    </div>
  );
}

function Line({ line, view }: { line: LandedLine; view: LandedView }) {
  return (
    <li class="landed-line" data-line={line.code}>
      <span class="landed-name">
        {t(`landed.line.${line.code}`)}
        <LandedNote line={line} view={view} />
      </span>
      <LandedControl line={line} view={view} />
      <LineAmount line={line} currency={view.cost.currency} />
    </li>
  );
}

function LineAmount({ line, currency }: { line: LandedLine; currency: string }) {
  const { state, amount } = line;
  if (state !== 'counted' || amount === undefined) {
    return (
      <output class="landed-amount not-given">{t(`landed.state.${state === 'counted' ? 'not-given' : state}`)}</output>
    );
  }
  const format = isTaken(line) ? formatTaken : formatMoney;
  return <output class="landed-amount">{format(shownMoney(amount, currency))}</output>;
}

function Sum({ words, amount, currency }: { words: string; amount?: string; currency: string }) {
  return (
    <p class="landed-sum">
      <span>{words}</span>
      {amount === undefined ? (
        <span class="not-given">{t('landed.state.not-given')}</span>
      ) : (
        <strong>{formatMoney(shownMoney(amount, currency))}</strong>
      )}
    </p>
  );
}
