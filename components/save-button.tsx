import { useContext } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import { t } from '@/utils/i18n/t';
import { Icon } from './icon';
import { ShortlistContext } from './shortlist';
import './save-button.css';

interface SaveButtonProps {
  offer: Offer;
  /** Says no more than the star, where there is no room. */
  short?: boolean;
}

/** Saves an offer to a board, or takes it off; the star is full where it is on one. */
export function SaveButton({ offer, short }: SaveButtonProps) {
  const shortlist = useContext(ShortlistContext);
  if (!shortlist) return null;
  const { boardOf, isPrivate, onToggle } = shortlist;
  const board = boardOf.get(offer.id);
  const saved = board !== undefined;
  const words = t(saved ? 'boards.saved' : 'boards.save');
  const hint = isPrivate ? t('boards.private') : saved ? t('boards.savedOn', { board }) : t('boards.saveHint');
  return (
    <button
      type="button"
      class={short ? 'icon-button save-button' : 'button link save-button'}
      aria-pressed={saved}
      aria-disabled={isPrivate}
      aria-label={short || saved || isPrivate ? `${words}: ${hint}` : undefined}
      title={hint}
      onClick={() => onToggle(offer)}
    >
      <Icon name={saved ? 'starFull' : 'star'} size={14} />
      {!short && words}
    </button>
  );
}
