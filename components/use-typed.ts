import { useEffect, useRef, useState } from 'preact/hooks';

/** A text field's words, and what its element needs to have: `{...focus}`. */
export interface Typed<T> {
  typed: T;
  setTyped(next: T): void;
  focus: { onFocus(): void; onBlur(): void };
}

/**
 * What stands in a field whose value comes back from outside, and later than it was typed. While the field has the focus
 * what is being typed is never rewritten; otherwise a change from outside wins (a removed chip, a new search).
 */
export function useTyped<T>(value: T, same: (a: T, b: T) => boolean = Object.is): Typed<T> {
  const [typed, setTyped] = useState(value);
  const writing = useRef(false);
  const last = useRef(value);
  useEffect(() => {
    if (!writing.current && !same(last.current, value)) setTyped(value);
    last.current = value;
  });
  return {
    typed,
    setTyped,
    focus: { onFocus: () => (writing.current = true), onBlur: () => (writing.current = false) },
  };
}
