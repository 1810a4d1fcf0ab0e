import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icon';
import './dialog.css';

interface DialogProps {
  /** Says which dialog it is, and how wide it may grow. */
  class: string;
  title: string;
  /** What its closing button does, in words. */
  closeWords: string;
  onClose(): void;
  children: ComponentChildren;
}

/** A dialog over the panel: Esc or its button closes it, and the focus goes back to where it was. */
export function Dialog({ class: name, title, closeWords, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={`dialog ${name}`} aria-labelledby={titleId} onClose={onClose}>
      <header>
        <h2 id={titleId}>{title}</h2>
        <button type="button" class="icon-button" aria-label={closeWords} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
