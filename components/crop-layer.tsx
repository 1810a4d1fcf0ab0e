import { useLayoutEffect, useRef } from 'preact/hooks';
import { CropView } from './crop-view';
import type { PanelProps } from './panel-props';

/** The crop view over the panel while it is open. */
export function CropLayer({ state, entry, chosen = entry, choices, crop }: PanelProps) {
  const open = crop.open && !!state && !!chosen && !!choices;
  // What is behind the view is hidden while it is open, so the focus can go back only after it is gone.
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    if (wasOpen.current && !open) document.querySelector<HTMLElement>('[data-crop]')?.focus();
    wasOpen.current = open;
  }, [open]);
  return open ? <CropView key={state.id} state={state} entry={chosen} choices={choices} crop={crop} /> : null;
}
