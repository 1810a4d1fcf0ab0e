import { formatDate } from '@/utils/i18n/format';
import { t } from '@/utils/i18n/t';
import type { SavedOffer } from '@/utils/workspace/board';
import type { BoardControl } from './board-props';
import { Icon } from './icon';
import { KeptPicture } from './kept-picture';
import { SavedPrice } from './saved-price';
import { StatusSelect } from './status-select';
import { StepButton } from './step-button';
import { useOfferDrag, type DropEdge } from './use-offer-drag';
import { WatchMark } from './watch-mark';
import './saved-row.css';

interface SavedRowProps extends Pick<BoardControl, 'revision' | 'watch' | 'readPicture' | 'onChange'> {
  saved: SavedOffer;
  first: boolean;
  last: boolean;
  /** Moves this offer by one place. */
  onStep(step: -1 | 1): void;
  /** Another offer was dropped on this one. */
  onDrop(draggedId: string, edge: DropEdge): void;
}

/** What a saved offer is called. */
export const savedTitle = ({ offer }: SavedOffer): string => offer.titleTranslated ?? offer.title;

/** A saved offer in its board's list, to be dragged or moved by its buttons. */
export function SavedRow(props: SavedRowProps) {
  const { saved, revision, first, last, onStep } = props;
  const { offer, product, tags } = saved;
  const drag = useOfferDrag(saved.id, props.onDrop);
  const title = savedTitle(saved);
  const watch = props.watch.watches.get(saved.id);
  const states = ['saved-row', drag.dragging ? 'dragging' : '', drag.edge ? `drop-${drag.edge}` : ''];
  return (
    <div ref={drag.row} class={states.filter(Boolean).join(' ')}>
      <span class="saved-move">
        <StepButton words={t('boards.up', { title })} icon="up" off={first} onPress={() => onStep(-1)} />
        <span ref={drag.handle} class="saved-grip" title={t('boards.drag')} aria-hidden="true">
          <Icon name="grip" />
        </span>
        <StepButton words={t('boards.down', { title })} icon="down" off={last} onPress={() => onStep(1)} />
      </span>
      <KeptPicture
        of={saved.id}
        revision={revision}
        size="middle"
        read={() => props.readPicture(saved.id, 'offer')}
        address={offer.imageUrl}
      />
      <span class="saved-what">
        <span class="saved-price">
          <SavedPrice saved={saved} watch={props.watch} />
          {offer.origin === 'sample' && <span class="saved-sample">{t('sample.tag')}</span>}
          {watch && <WatchMark watch={watch} quantity={props.watch.quantity} lost={props.watch.lost.get(saved.id)} />}
        </span>
        <span class="saved-title" lang={offer.titleTranslated ? undefined : 'zh'} title={offer.title}>
          {title}
        </span>
        <span class="saved-supplier soft small" lang="zh">
          {offer.supplier.name}
        </span>
      </span>
      <span class="saved-status">
        <StatusSelect
          status={saved.status}
          label={t('boards.statusOf', { title })}
          onChange={(status) => props.onChange(saved.id, { status })}
        />
      </span>
      <span class="saved-words">
        {tags.length > 0 && (
          <span class="saved-tags">
            {tags.map((tag) => (
              <span key={tag} class="saved-tag">
                {tag}
              </span>
            ))}
          </span>
        )}
        <span class="saved-note" title={saved.note}>
          {saved.note}
        </span>
      </span>
      <span class="saved-product soft small" title={product?.title}>
        {product ? (product.title ?? product.store) : ''}
      </span>
      <span class="saved-when soft small">{formatDate(saved.savedAt)}</span>
    </div>
  );
}
