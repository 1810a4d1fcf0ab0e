import { useEffect } from 'preact/hooks';

/** The panel's character keys, `/` and `?`, while no text is being written. They can be switched off. */
export function usePanelKeys(on: boolean, onKeyword: () => void, onHelp: () => void): void {
  useEffect(() => {
    if (!on) return;
    const listener = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      const act = event.key === '/' ? onKeyword : event.key === '?' ? onHelp : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [on, onKeyword, onHelp]);
}

const isWriting = (target: EventTarget | null) =>
  target instanceof Element && !!target.closest('input:not([type=checkbox], [type=radio]), textarea, select');
