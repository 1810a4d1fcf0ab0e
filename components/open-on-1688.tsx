import { t } from '@/utils/i18n/t';
import { Icon } from './icon';

/** How the picture comes to 1688.com in a tab of the user's own. */
export interface OnSite {
  /** 1688's result page, where the picture's address is enough; then it is a link. */
  address?: string;
  /** Takes the picture itself there. */
  onOpen(): void;
}

/** What goes where by that press, said beside every such button. */
export const goesWords = ({ address }: OnSite) => t(address ? 'on1688.addressGoes' : 'on1688.pictureGoes');

interface OpenOn1688Props extends OnSite {
  weight?: 'primary' | 'quiet';
}

/** The way to real suppliers that needs no key: one press. */
export function OpenOn1688({ address, onOpen, weight }: OpenOn1688Props) {
  const look = weight ? `button ${weight}` : 'button';
  const words = (
    <>
      <Icon name="out" />
      {t('on1688.open')}
    </>
  );
  return address ? (
    <a class={look} href={address} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  ) : (
    <button type="button" class={look} onClick={onOpen}>
      {words}
    </button>
  );
}
