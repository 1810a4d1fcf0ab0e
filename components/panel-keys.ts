import { useEffect } from 'preact/hooks';

/**
 * The panel's character keys while no text is being written: `/` and `?`, and letters that press a button of the offer
 * that has the focus. They can be switched off.
 */
export function usePanelKeys(on: boolean, onKeyword: () => void, onHelp: () => void): void {
  useEffect(() => {
    if (!on) return;
    const listener = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const act = event.key === '/' ? onKeyword : event.key === '?' ? onHelp : pressOf(event);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [on, onKeyword, onHelp]);
}

/** Presses the button of the focused offer that names this letter as its own. */
function pressOf({ key, target }: KeyboardEvent): (() => void) | undefined {
  if (!/^[a-z]$/i.test(key) || !(target instanceof Element)) return undefined;
  const offer = target.closest('[data-offer-id]');
  const button = offer?.querySelector<HTMLElement>(`button[data-letter="${key.toLowerCase()}"]`);
  return button ? () => button.click() : undefined;
}

const isWriting = (target: EventTarget | null) =>
  target instanceof Element && !!target.closest('input:not([type=checkbox], [type=radio]), textarea, select');
