import { defaultRangeExtractor, type VirtualItem } from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Offer } from '@/utils/offer/offer';
import type { PhotoChecks } from '@/utils/sourcing/photo-check';
import { piecesOf, rowsOf, type OfferRow, type Piece } from './offer-rows';
import { useWindowVirtualizer } from './use-virtualizer';

/** Lists up to this long stand in the page whole, so that the browser finds words in them. */
export const wholeUpTo = 100;

/** The height of a row before any was measured, px. */
const guesses = { cards: 165, table: 58 };

interface DrawnRowsOptions {
  /** What the rows stand in, one below the other or in the columns of a grid. */
  place: RefObject<HTMLElement | null>;
  offers: readonly Offer[];
  /** True where a line stands above the offers that are hardly alike. */
  divided: boolean;
  /** The photo checks that the line goes by before the similarity. */
  photos?: PhotoChecks;
  /** The ids of offers that are drawn wherever they are. */
  stay: ReadonlySet<string>;
  kind: keyof typeof guesses;
}

export interface DrawnRows {
  rows: readonly OfferRow[];
  pieces: readonly Piece[];
  /** False while some rows are not in the page. */
  whole: boolean;
  /** Takes the element that is as high as its row; the row's place stands in its `data-index`. */
  measure(element: HTMLElement | null): void;
}

/** The heights of rows that were drawn before, as long as it is the same list in the same width. */
const remembered = {
  cards: new WeakMap<readonly Offer[], Heights>(),
  table: new WeakMap<readonly Offer[], Heights>(),
};

interface Heights {
  width: number;
  /** What rows that were never drawn are taken for, px. */
  mean?: number;
  heights: VirtualItem[];
}

/** Which rows of a long list are in the page: those in view, and a few that must not go away. */
export function useDrawnRows({ place, offers, divided, photos, stay, kind }: DrawnRowsOptions): DrawnRows {
  const { columns, gap, top, width } = usePlace(place);
  const rows = useMemo(() => rowsOf(offers, columns, divided, photos), [offers, columns, divided, photos]);
  const printing = usePrinting();
  const whole = offers.length <= wholeUpTo || printing;
  const [mean, setMean] = useState(() => remembered[kind].get(offers)?.mean);
  // Another function where the mean is another: the library then places all rows anew.
  const keyOf = useCallback((index: number) => nameOf(rows[index]!, offers), [rows, offers, mean]);
  const kept = useMemo(() => {
    const indexes: number[] = [];
    rows.forEach((row, index) => {
      if (row !== 'divider' && offers.slice(row.from, row.to).some(({ id }) => stay.has(id))) indexes.push(index);
    });
    return indexes;
  }, [rows, offers, stay]);

  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => mean ?? guesses[kind],
    getItemKey: keyOf,
    measureElement: (element, entry, { itemSizeCache }) =>
      entry?.borderBoxSize[0]?.blockSize ??
      // Reading it here would lay out the page anew; the observer tells where it has changed.
      itemSizeCache.get(keyOf(Number(element.dataset.index))) ??
      heightOf(element),
    initialMeasurementsCache: remembered[kind].get(offers)?.heights ?? [],
    overscan: 3,
    scrollMargin: top,
    gap,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...kept])].sort((a, b) => a - b),
  });

  // In another width every row has another height. Those that are not drawn are taken to be as high as the others.
  const measuredAt = useRef(remembered[kind].get(offers)?.width);
  useLayoutEffect(() => {
    const drawn = [...virtualizer.elementsCache.values()].filter(({ isConnected }) => isConnected);
    const sum = drawn.reduce((all, element) => all + heightOf(element), 0);
    if (sum === 0 || width === 0 || measuredAt.current === width) return;
    measuredAt.current = width;
    setMean(sum / drawn.length);
    virtualizer.measure();
    for (const element of drawn) virtualizer.resizeItem(virtualizer.indexFromElement(element), heightOf(element));
  }, [width]);
  const current = useRef({ width, mean });
  current.current = { width, mean };
  useEffect(
    () => () => void remembered[kind].set(offers, { ...current.current, heights: virtualizer.takeSnapshot() }),
    [offers],
  );

  const pieces = whole
    ? rows.map((_, row) => ({ row }))
    : piecesOf(virtualizer.getVirtualItems(), rows.length, top + virtualizer.getTotalSize(), top, gap);
  return { rows, pieces, whole, measure: virtualizer.measureElement };
}

const heightOf = (element: HTMLElement) => element.getBoundingClientRect().height;
const nameOf = (row: OfferRow, offers: readonly Offer[]) => (row === 'divider' ? row : offers[row.from]!.id);

interface Place {
  columns: number;
  /** What stands between two rows, px. */
  gap: number;
  /** Where the first row begins, from the top of the page, px. */
  top: number;
  width: number;
}

/** Where the rows stand; read anew when anything on the page changes its height. */
function usePlace(place: RefObject<HTMLElement | null>): Place {
  const [found, setFound] = useState<Place>({ columns: 1, gap: 0, top: 0, width: 0 });
  const read = useCallback(() => {
    const element = place.current;
    if (!element) return;
    const { display, gridTemplateColumns, rowGap, paddingTop } = getComputedStyle(element);
    const isGrid = display === 'grid';
    const { top, width } = element.getBoundingClientRect();
    const now = {
      columns: isGrid ? gridTemplateColumns.split(' ').length : 1,
      gap: isGrid ? parseFloat(rowGap) || 0 : 0,
      top: top + window.scrollY + (parseFloat(paddingTop) || 0),
      width,
    };
    setFound((last) => (isSame(last, now) ? last : now));
  }, [place]);
  useLayoutEffect(read);
  useEffect(() => {
    const observer = new ResizeObserver(read);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [read]);
  return found;
}

const isSame = (a: Place, b: Place) =>
  a.columns === b.columns && a.gap === b.gap && Math.abs(a.top - b.top) < 1 && Math.abs(a.width - b.width) < 1;

/** True while the page is printed: paper has no more to scroll to. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const start = () => setPrinting(true);
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', start);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', start);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
