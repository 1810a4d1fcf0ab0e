import { fieldSelectors } from '@/utils/elsewhere/site-page';
import { toBlob } from './to-blob';

/** The page's upload field, the surest selector first. */
function field(): HTMLInputElement | undefined {
  for (const selector of fieldSelectors) {
    const found = document.querySelector<HTMLInputElement>(selector);
    if (found && !found.disabled) return found;
  }
  return undefined;
}

/** Resolves with true as soon as the page has its upload field, with false when there is none after `ms`. */
export function findField(ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (found: boolean) => {
      observer.disconnect();
      clearTimeout(timer);
      resolve(found);
    };
    const look = () => field() && end(true);
    const observer = new MutationObserver(look);
    const timer = setTimeout(() => end(!!field()), ms);
    observer.observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: ['class', 'id', 'accept', 'type', 'disabled'],
    });
    look();
  });
}

/**
 * Puts the picture into the field and tells the page by the one event that a person's choice of a file would have ended
 * in. False when the field is gone.
 */
export function give(picture: string): boolean {
  const input = field();
  if (!input) return false;
  const blob = toBlob(picture);
  const carrier = new DataTransfer();
  carrier.items.add(new File([blob], 'picture.jpg', { type: blob.type }));
  input.files = carrier.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
