import { useEffect, useRef } from 'preact/hooks';
import { formatDate } from '@/utils/i18n/format';
import { nameOf, t } from '@/utils/i18n/t';
import type { SavedOffer } from '@/utils/workspace/board';
import type { BoardControl } from './board-props';
import { Icon } from './icon';
import { KeptPicture } from './kept-picture';
import { Labelled } from './labelled';
import { NoteFields } from './note-fields';
import { OfferBadges } from './offer-badges';
import { OfferDetails } from './offer-details';
import { safeHref } from './offer-links';
import { OfferOut } from './offer-out';
import { priceWords } from './price-words';
import { SavedPlan } from './saved-plan';
import { SavedPrice } from './saved-price';
import { savedTitle } from './saved-row';
import { StatusSelect } from './status-select';
import { StepButton } from './step-button';
import { SupplierLine } from './supplier-line';
import { WatchOffer } from './watch-offer';
import './detail-pane.css';
import './saved-offer-detail.css';

interface SavedOfferDetailProps extends Pick<
  BoardControl,
  'boards' | 'revision' | 'watch' | 'readPicture' | 'onChange' | 'onMoveToBoard' | 'onRemove'
> {
  saved: SavedOffer;
  first: boolean;
  last: boolean;
  /** Moves this offer by one place. */
  onStep(step: -1 | 1): void;
  /** Shows the search that found it; absent where that is gone. */
  onSearch?(): void;
  /** Keeps the window's plan with it; absent where there is none for it. */
  onKeepPlan?(): void;
  /** Where closing leads, where that is not its board. */
  backWords?: string;
  onClose(): void;
}

/** A saved offer as it was, and what the user says of it. */
export function SavedOfferDetail(props: SavedOfferDetailProps) {
  const { saved, first, last, boards, revision, onChange, onClose } = props;
  const { offer, product, found } = saved;
  const title = savedTitle(saved);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus({ preventScroll: true }), [saved.id]);
  return (
    <aside
      class="detail-pane saved-detail"
      aria-labelledby="saved-detail-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div class="detail-pane-bar">
        <button type="button" class="button link" onClick={onClose}>
          <Icon name="back" size={14} />
          {props.backWords ?? t('boards.back')}
        </button>
        <span class="saved-detail-moves">
          <StepButton words={t('boards.up', { title })} icon="up" off={first} onPress={() => props.onStep(-1)} />
          <StepButton words={t('boards.down', { title })} icon="down" off={last} onPress={() => props.onStep(1)} />
          <button type="button" class="button link" onClick={() => props.onRemove(saved)}>
            <Icon name="trash" size={14} />
            {t('boards.remove')}
          </button>
        </span>
      </div>
      <div class="detail-pane-top saved-detail-top">
        <KeptPicture
          of={saved.id}
          revision={revision}
          size="large"
          alt={t('boards.picture')}
          read={() => props.readPicture(saved.id, 'offer')}
          address={offer.imageUrl}
        />
        <div>
          <p class="saved-detail-price">
            <SavedPrice saved={saved} watch={props.watch} />
          </p>
          <h2 id="saved-detail-title" ref={head} tabIndex={-1} lang={offer.titleTranslated ? undefined : 'zh'}>
            {title}
          </h2>
          {offer.titleTranslated && (
            <p class="soft small" lang="zh">
              {offer.title}
            </p>
          )}
          <OfferOut offer={offer} />
        </div>
      </div>
      <SupplierLine supplier={offer.supplier} />
      <OfferBadges offer={offer} services />
      <div class="saved-detail-choices">
        <Labelled label={t('boards.status')}>
          {(id) => <StatusSelect id={id} status={saved.status} onChange={(status) => onChange(saved.id, { status })} />}
        </Labelled>
        <Labelled label={t('boards.board')}>
          {(id) => (
            <select
              id={id}
              class="field"
              value={saved.boardId}
              onChange={(event) => props.onMoveToBoard(saved, event.currentTarget.value)}
            >
              {boards.map((board) => (
                <option key={board.id} value={board.id}>
                  {board.name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </div>
      <WatchOffer saved={saved} control={props.watch} />
      <NoteFields key={saved.id} saved={saved} onChange={(change) => onChange(saved.id, change)} />
      {product && (
        <section class="saved-detail-product">
          <h3>{t('boards.answers')}</h3>
          <div>
            <KeptPicture
              of={`${saved.id} product`}
              size="middle"
              alt={t('query.picture')}
              read={() => props.readPicture(saved.id, 'product')}
            />
            <p>
              <a href={safeHref(product.url)} target="_blank" rel="noopener noreferrer">
                {product.title ?? product.store}
              </a>
              <span class="soft small">
                {[product.price && priceWords(product.price), product.store].filter(Boolean).join(' · ')}
              </span>
            </p>
          </div>
        </section>
      )}
      {saved.plan && <SavedPlan offer={offer} plan={saved.plan} />}
      {props.onKeepPlan && (
        <button type="button" class="button" onClick={props.onKeepPlan}>
          <Icon name="plan" />
          {t(saved.plan ? 'boards.keepPlanAnew' : 'boards.keepPlan')}
        </button>
      )}
      <details>
        <summary>{t('offer.details')}</summary>
        <OfferDetails offer={offer} />
      </details>
      <p class="soft small">
        {t('boards.asSaved', {
          date: formatDate(saved.savedAt),
          provider: nameOf('provider', found.providerId),
          found: formatDate(found.at),
        })}{' '}
        {props.onSearch && (
          <button type="button" class="button link small" onClick={props.onSearch}>
            {t('boards.search')}
          </button>
        )}
      </p>
    </aside>
  );
}
