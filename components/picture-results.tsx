import { useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import type { CatalogEntry } from '@/utils/providers/provider';
import type { SearchState } from '@/utils/search/search-state';
import { t } from '@/utils/i18n/t';
import { ComparePhotos } from './compare-photos';
import { answeredBy } from './data-source';
import { BestLine } from './best-line';
import type { Decision } from './decision';
import { IconButton } from './icon-button';
import { MatchSummary } from './match-summary';
import { OfferList } from './offer-list';
import { SortSelect } from './sort-select';
import { TranslateStatus } from './translate-status';
import { TranslateSwitch } from './translate-switch';
import { useBringUp } from './use-bring-up';
import './toolbar.css';
import './results.css';

interface PictureResultsProps {
  state: SearchState;
  entry: CatalogEntry;
  /** What is made of the kept offers; their order. */
  decision: Decision;
  /** The picture that was searched, while it is kept. */
  picture?: Blob;
  view: 'list' | 'table';
  onView(view: 'list' | 'table'): void;
  onExport?(): void;
}

/** The kept answer of a picture, to be ordered, narrowed and decided with. Nothing here asks a service for other rows. */
export function PictureResults({ state, entry, decision, picture, view, onView, onExport }: PictureResultsProps) {
  const [compared, setCompared] = useState<Offer>();
  const { analysis, scores, view: loaded, shown } = decision;
  const check = compared && decision.photos.get(compared.id);
  const { goTo, bringUp } = useBringUp(decision);
  const { field, direction } = state.choices.sort;
  const other = t(view === 'list' ? 'view.showTable' : 'view.showList');
  return (
    <div class="picture-results">
      <div class="toolbar">
        <div class="toolbar-row" role="toolbar" aria-label={t('toolbar.label')}>
          <SortSelect
            // The order that the rows came in is the only one of the service's: another one would be another question.
            capabilities={{ ...entry.capabilities, sorts: [{ field, directions: [direction] }] }}
            providerId={entry.id}
            sort={state.choices.sort}
            onChange={() => undefined}
            loaded={{
              count: analysis.loaded,
              quantity: scores.quantity,
              rank: loaded.rank,
              onRank: (rank) => decision.onView({ rank }),
            }}
          />
          <TranslateSwitch />
          <IconButton
            icon={view === 'list' ? 'table' : 'list'}
            words={other}
            onPress={() => onView(view === 'list' ? 'table' : 'list')}
          />
          {onExport && <IconButton icon="save" words={t('export.open')} data-export onPress={onExport} />}
        </div>
        <TranslateStatus />
      </div>
      <BestLine offers={shown.offers} onGoTo={bringUp} />
      <MatchSummary decision={decision} providerId={state.providerId} onGoTo={bringUp} />
      {shown.offers.length === 0 && <p class="results-before soft">{t('refine.none')}</p>}
      <OfferList
        offers={shown.offers}
        providerId={state.providerId}
        decision={decision}
        view={view}
        waiting={false}
        onCompare={picture ? setCompared : undefined}
        goTo={goTo}
      />
      {compared && check && picture && (
        <ComparePhotos offer={compared} check={check} picture={picture} onClose={() => setCompared(undefined)} />
      )}
      <p class="data-from soft small">{answeredBy(state, entry)}</p>
    </div>
  );
}
