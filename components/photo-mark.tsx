import type { NotCheckedReason, PhotoCheck, PhotoVerdict } from '@/utils/sourcing/photo-check';
import { t } from '@/utils/i18n/t';
import { similarityPercent } from './similarity';
import './photo-mark.css';

/** Inside a ring of 12×12 units, so that each verdict is known by its shape. */
const shapes: Record<PhotoVerdict, string> = {
  'same-photo': 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  'same-photo-edited': 'M6 1a5 5 0 0 0 0 10z',
  'same-photo-another-colour': 'M6 1a5 5 0 0 1 0 10z',
  similar: '',
  different: 'M1 5.2h10v1.6H1z',
  'not-checked': '',
};

/** The verdict's shape alone. */
export function PhotoShape({ verdict, size = 10 }: { verdict: PhotoVerdict; size?: number }) {
  const ring = verdict !== 'different';
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      {ring && (
        <circle
          cx="6"
          cy="6"
          r="5"
          fill="none"
          stroke="currentColor"
          stroke-width="1.5"
          stroke-dasharray={verdict === 'not-checked' ? '2 2' : undefined}
        />
      )}
      <path d={shapes[verdict]} fill="currentColor" />
    </svg>
  );
}

/** Why a picture was not checked, in a sentence. */
export const reasonWords = (reason: NotCheckedReason): string => t(`photo.reason.${reason}`);

interface PhotoMarkProps {
  check: PhotoCheck;
  /** What the offer is called, so that a list of buttons can be told apart. */
  label: string;
  short?: boolean;
  /** Opens the comparison; absent where there is nothing to compare with. */
  onOpen?(): void;
}

/** What the photo check on this device says: a shape and words; a press shows both pictures. */
export function PhotoMark({ check, label, short = false, onOpen }: PhotoMarkProps) {
  const { verdict, reason } = check;
  const words = t(short ? `photo.short.${verdict}` : `photo.${verdict}`);
  const content = (
    <>
      <PhotoShape verdict={verdict} />
      <span class="photo-mark-words">{words}</span>
    </>
  );
  if (verdict === 'not-checked' || !onOpen) {
    return (
      <span class={`photo-mark ${verdict}`} title={reason && reasonWords(reason)}>
        {content}
        {reason && <span class="unseen">: {reasonWords(reason)}</span>}
      </span>
    );
  }
  return (
    <button
      type="button"
      class={`photo-mark ${verdict}`}
      title={t('photo.about', { words: t(`photo.${verdict}`), percent: similarityPercent(check.score) })}
      aria-label={t('photo.open', { words, title: label })}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      {content}
    </button>
  );
}
