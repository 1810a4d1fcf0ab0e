import { defaultRangeExtractor, type Range } from '@tanstack/virtual-core';
import type { ComponentChild, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useVirtualizer } from './use-virtualizer';
import './virtual-list.css';

interface VirtualListProps<T extends { id: string }> {
  items: readonly T[];
  label: string;
  /** The height of every row, px. */
  rowHeight: number;
  /** The id of the row that is shown beside the list: it is in view at first, and the focus comes back to it. */
  shown?: string;
  /** What scrolls, where more than the list does; the list itself unless said. */
  within?: RefObject<HTMLElement | null>;
  row(item: T, index: number): ComponentChild;
  /** A row was pressed, or Enter on it. */
  onOpen(item: T): void;
  /** Another key on the row itself; true where it did something. */
  onKey?(event: KeyboardEvent, item: T, index: number): boolean;
}

/** Lists up to this long stand in the page whole, so that the browser finds words in them. */
const wholeUpTo = 100;

/**
 * A list that draws the rows in view only. One row is reached by the tab key, the arrows go on from there, Enter opens;
 * the focus stays in the list when its row goes away.
 */
export function VirtualList<T extends { id: string }>(props: VirtualListProps<T>) {
  const { items, label, rowHeight, shown, within, row, onOpen, onKey } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(shown);
  const placeOf = (id: string | undefined) => items.findIndex((item) => item.id === id);
  /** Where the focus is, or would be; a row that went leaves its place to the next one. */
  const lastPlace = useRef(0);
  const found = placeOf(current);
  const reachable = found >= 0 ? found : Math.min(lastPlace.current, items.length - 1);
  lastPlace.current = Math.max(0, reachable);
  useEffect(() => {
    if (shown !== undefined) setCurrent(shown);
  }, [shown]);
  const above = useAbove(frame, within);

  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => (within ?? frame).current,
    scrollMargin: above,
    estimateSize: () => rowHeight,
    getItemKey: (index) => items[index]!.id,
    overscan: 8,
    // The row that the tab key reaches is always there.
    rangeExtractor: (range) => withRow(range, reachable),
    initialOffset: () => (within ? 0 : Math.max(0, placeOf(shown) - 2) * rowHeight),
  });

  /** What is focused once it is drawn; true: whatever row has the place of the focused one that went. */
  const wanted = useRef<string | true | undefined>(undefined);
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    const lost = hadFocus.current && document.activeElement === document.body;
    if (!wanted.current && !lost) return;
    const id = typeof wanted.current === 'string' ? wanted.current : items[reachable]?.id;
    const next = id === undefined ? frame.current : rowOf(frame.current, id);
    next?.focus(lost ? { preventScroll: true } : {});
    if (next) wanted.current = undefined;
  });

  const focus = (index: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, index))];
    if (!item) return;
    wanted.current = item.id;
    setCurrent(item.id);
    // Already drawn and reachable: nothing would draw again.
    if (item.id === items[reachable]?.id) rowOf(frame.current, item.id)?.focus();
  };
  const page = () => Math.max(1, Math.floor(((within ?? frame).current?.clientHeight ?? 0) / rowHeight) - 1);

  const press = (event: KeyboardEvent, item: T, index: number) => {
    if (event.target !== event.currentTarget) return;
    if (onKey?.(event, item, index)) return event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const to = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + page(),
      PageUp: index - page(),
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (to === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (to === undefined) onOpen(item);
    else focus(to);
  };

  const drawn =
    items.length <= wholeUpTo
      ? items.map((_, index) => index)
      : virtualizer.getVirtualItems().map(({ index }) => index);
  return (
    <div ref={frame} class={within ? 'virtual-list within' : 'virtual-list'} tabIndex={-1}>
      <div
        role="list"
        aria-label={label}
        style={{ height: `${items.length * rowHeight}px` }}
        onFocusIn={(event) => {
          hadFocus.current = true;
          const id = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset.row;
          if (id) setCurrent(id);
        }}
        onFocusOut={(event) => {
          // A row that is taken away loses the focus too, to nothing: only a move elsewhere counts.
          if (event.relatedTarget && !frame.current?.contains(event.relatedTarget as Node)) hadFocus.current = false;
        }}
      >
        {drawn.map((index) => {
          const item = items[index]!;
          return (
            <div
              key={item.id}
              role="listitem"
              class="virtual-row"
              data-row={item.id}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              aria-current={item.id === shown ? 'true' : undefined}
              tabIndex={index === reachable ? 0 : -1}
              style={{ top: `${index * rowHeight}px`, height: `${rowHeight}px` }}
              onKeyDown={(event) => press(event, item, index)}
              onClick={(event) => {
                if (!(event.target as Element).closest('button, a, input, select, label')) onOpen(item);
              }}
            >
              {row(item, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** How much stands above the list in what scrolls, px. */
function useAbove(list: RefObject<HTMLElement | null>, within: RefObject<HTMLElement | null> | undefined): number {
  const [above, setAbove] = useState(0);
  useLayoutEffect(() => {
    const scrolls = within?.current;
    if (!scrolls || !list.current) return;
    const top = list.current.getBoundingClientRect().top - scrolls.getBoundingClientRect().top + scrolls.scrollTop;
    setAbove(Math.round(top));
  });
  return above;
}

function withRow(range: Range, index: number): number[] {
  const indexes = defaultRangeExtractor(range);
  return index < 0 || indexes.includes(index) ? indexes : [...indexes, index].sort((a, b) => a - b);
}

const rowOf = (frame: HTMLElement | null, id: string) =>
  frame?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? undefined;
