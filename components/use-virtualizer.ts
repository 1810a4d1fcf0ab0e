import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import { useContext, useLayoutEffect, useReducer, useState } from 'preact/hooks';
import { ScrollTarget } from './tab-scroll';

type Plumbing = 'scrollToFn' | 'observeElementRect' | 'observeElementOffset' | 'onChange' | 'getScrollElement';
type Options<Scrolled extends HTMLElement | Window> = Omit<VirtualizerOptions<Scrolled, HTMLElement>, Plumbing>;

/** The rows of a scrolled element that are in view, as the library tells them; drawn anew when they change. */
export function useVirtualizer(
  options: Options<HTMLElement> & Pick<VirtualizerOptions<HTMLElement, HTMLElement>, 'getScrollElement'>,
): Virtualizer<HTMLElement, HTMLElement> {
  return useDrawn({ ...options, scrollToFn: elementScroll, observeElementRect, observeElementOffset });
}

/**
 * The same of rows that scroll with the whole page. The browser itself keeps in place what is read while rows above
 * turn out higher or lower than they were taken for, so the library must not do it once more.
 */
export function useWindowVirtualizer(options: Options<Window>): Virtualizer<Window, HTMLElement> {
  const target = useContext(ScrollTarget);
  const virtualizer = useDrawn<Window>({
    ...options,
    getScrollElement: () => window,
    scrollToFn: windowScroll,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    initialOffset: () => target ?? window.scrollY,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  });
  virtualizer.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  return virtualizer;
}

function useDrawn<Scrolled extends HTMLElement | Window>(
  options: VirtualizerOptions<Scrolled, HTMLElement>,
): Virtualizer<Scrolled, HTMLElement> {
  const [, redraw] = useReducer<number, void>((drawn) => drawn + 1, 0);
  const all = { ...options, onChange: () => redraw() };
  const [virtualizer] = useState(() => new Virtualizer<Scrolled, HTMLElement>(all));
  virtualizer.setOptions(all);
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  return virtualizer;
}
