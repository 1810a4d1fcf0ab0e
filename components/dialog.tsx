import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './icon-button';
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
        <IconButton icon="close" words={closeWords} onPress={() => dialog.current?.close()} />
      </header>
      {children}
    </dialog>
  );
}
