import { t } from '@/utils/i18n/t';

/** The browser's toolbar with the puzzle piece, and our button beside it once it is pinned. */
export function PinDrawing({ pinned }: { pinned: boolean }) {
  return (
    <svg class="pin-drawing" viewBox="0 0 300 48" role="img" aria-label={t('welcome.pinPicture')}>
      <rect class="bar" x="1" y="1" width="298" height="46" rx="10" />
      <rect class="address" x="16" y="11" width="168" height="26" rx="13" />
      <path class="ghost" d="M32 24h72" />
      <g class={pinned ? 'ours' : 'ours away'}>
        <rect x="198" y="10" width="28" height="28" rx="7" />
        <circle cx="210" cy="22" r="5" />
        <path d="M214 26l5 5" />
      </g>
      <path
        class="piece"
        d="M246 19h4.2a3.4 3.4 0 1 1 6.6 0h4.2v4.2a3.4 3.4 0 1 0 0 6.6V34h-15v-4.2a3.4 3.4 0 1 0 0-6.6z"
      />
      <path class="dots" d="M282 17v.1M282 24v.1M282 31v.1" />
    </svg>
  );
}
