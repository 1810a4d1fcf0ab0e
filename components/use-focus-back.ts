import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Details go with their own press of "back", and the focus with them: it goes back to their row. Returns the ref of the
 * list that holds the rows.
 *
 * @param detailId what is shown in detail; undefined where nothing is
 */
export function useFocusBack(detailId: string | undefined): RefObject<HTMLElement | null> {
  const list = useRef<HTMLElement>(null);
  const before = useRef(detailId);
  useLayoutEffect(() => {
    const closed = before.current !== undefined && detailId === undefined && document.activeElement === document.body;
    if (closed) list.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
    before.current = detailId;
  }, [detailId]);
  return list;
}
