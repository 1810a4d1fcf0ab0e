import { useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { judgeRow } from '@/utils/sourcing/judge-row';
import { t } from '@/utils/i18n/t';
import { compareRows, type ComparedOffer, type CompareRow } from './compare-rows';
import { Icon } from './icon';
import { IconButton } from './icon-button';
import { offerLink } from './offer-links';
import { OfferPicture } from './offer-picture';
import { PlanButton } from './plan-button';
import { SwitchRow } from './switch-row';
import { TranslatedTitle } from './translated-title';
import './compare-view.css';

export interface CompareViewProps {
  offers: readonly ComparedOffer[];
  /** At which prices are compared, pieces. */
  quantity: number;
  onRemove(offer: Offer): void;
  /** Shows the list, to choose from. */
  onList(): void;
}

/**
 * Up to four offers side by side. Each row's name stands over its values, so that four fit into the panel; what differs
 * and what is best is said in words and shapes.
 */
export function CompareView({ offers, quantity, onRemove, onList }: CompareViewProps) {
  const [onlyDifferent, setOnlyDifferent] = useState(false);
  const [lines, setLines] = useState(false);
  const rows = compareRows(offers, quantity, lines).map((row) => ({ ...row, ...judgeRow(row) }));
  const shown = rows.filter(({ standing }) => !onlyDifferent || standing === 'differs' || standing === 'partly');
  return (
    <div class="compare">
      {offers.length < 2 && (
        <p class="compare-hint">
          {t('compare.oneMore')}{' '}
          <button type="button" class="button link" onClick={onList}>
            {t('compare.toList')}
          </button>
        </p>
      )}
      <div class="compare-switches">
        <SwitchRow words={t('compare.onlyDifferent')} on={onlyDifferent} onChange={setOnlyDifferent} />
        <SwitchRow words={t('compare.lines')} on={lines} onChange={setLines} />
      </div>
      <div class="compare-frame" data-count={offers.length} tabIndex={0} role="group" aria-label={t('compare.offers')}>
        <div class="compare-table" role="table" aria-label={t('compare.offers')} style={{ '--offers': offers.length }}>
          <div class="compare-head" role="row">
            <span role="columnheader" class="unseen">
              {t('compare.datum')}
            </span>
            {offers.map(({ offer }) => (
              <Head key={offer.id} offer={offer} onRemove={() => onRemove(offer)} />
            ))}
          </div>
          <div class="compare-row compare-actions" role="row">
            <div role="rowheader" class="unseen">
              {t('compare.actions')}
            </div>
            {offers.map(({ offer }) => (
              <Actions key={offer.id} offer={offer} />
            ))}
          </div>
          {shown.map((row) => (
            <Row key={row.id} {...row} offers={offers} />
          ))}
        </div>
      </div>
      {shown.length === 0 && <p class="soft">{t('compare.nothingDiffers')}</p>}
      <p class="soft small">{t('compare.about')}</p>
    </div>
  );
}

function Head({ offer, onRemove }: { offer: Offer; onRemove(): void }) {
  const title = offer.titleTranslated ?? offer.title;
  return (
    <div role="columnheader" class="compare-offer">
      <OfferPicture offer={offer} />
      <IconButton
        icon="close"
        words={t('compare.remove', { title })}
        size={13}
        class="compare-remove"
        onPress={onRemove}
      />
      <a class="offer-link" lang="zh" title={offer.title} {...offerLink(offer)}>
        {offer.title}
      </a>
      <TranslatedTitle offer={offer} />
    </div>
  );
}

/** What one can do with an offer from here. */
function Actions({ offer }: { offer: Offer }) {
  return (
    <div role="cell">
      <PlanButton offer={offer} />
      <a class="offer-out" {...offerLink(offer)}>
        {t(offer.origin === 'sample' ? 'offer.openSample' : 'offer.open')}
        <Icon name="out" size={13} />
      </a>
    </div>
  );
}

type RowProps = CompareRow & ReturnType<typeof judgeRow> & { offers: readonly ComparedOffer[] };

function Row({ name, cells, absent, standing, best, better, offers }: RowProps) {
  return (
    <div class={`compare-row is-${standing}`} role="row">
      <div role="rowheader">
        <span>{name}</span>
        {standing === 'differs' && (
          <span class="compare-differs" title={t('compare.differs')}>
            <span aria-hidden="true">≠</span>
            <span class="unseen">{t('compare.differs')}</span>
          </span>
        )}
        {standing === 'same' && cells.length > 1 && <span class="compare-same">{t('compare.same')}</span>}
      </div>
      {cells.map((cell, i) => (
        <div key={offers[i]!.offer.id} role="cell" class={i === best ? 'best' : undefined}>
          {cell ?? <span class="not-given">{absent ?? t('offer.notGiven')}</span>}
          {i === best && better && (
            <span class="compare-best">
              <Icon name="check" size={11} />
              {t(`compare.best.${better}`)}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}
