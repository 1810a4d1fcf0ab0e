import type { VirtualItem } from '@tanstack/virtual-core';
import type { Offer } from '@/utils/offer/offer';
import type { PhotoChecks } from '@/utils/sourcing/photo-check';
import { isAnotherProduct } from '@/utils/sourcing/similarity';

/** A row of the list: offers that stand side by side, or the line above those that are hardly alike. */
export type OfferRow = { from: number; to: number } | 'divider';

/** The offers as rows of so many columns. */
export function rowsOf(offers: readonly Offer[], columns: number, divided: boolean, photos?: PhotoChecks): OfferRow[] {
  const weakFrom = divided ? firstWeak(offers, photos) : -1;
  const rows: OfferRow[] = [];
  for (let from = 0; from < offers.length;) {
    if (from === weakFrom) rows.push('divider');
    const end = from < weakFrom ? weakFrom : offers.length;
    const to = Math.min(from + columns, end);
    rows.push({ from, to });
    from = to;
  }
  return rows;
}

/** Where the products that are hardly alike begin, after at least one that is; -1 where the rows are not in that order. */
function firstWeak(offers: readonly Offer[], photos: PhotoChecks | undefined): number {
  const isWeak = (offer: Offer) => isAnotherProduct(offer, photos);
  const first = offers.findIndex(isWeak);
  return first > 0 && offers.slice(first).every(isWeak) ? first : -1;
}

/** What stands in the page: a row by its place, or the room that rows take which are not drawn, px. */
export type Piece = { row: number } | { room: number; before: number };

/** The drawn rows, in order, with room for all others between them. `gap`: what the page leaves between two pieces, px. */
export function piecesOf(drawn: readonly VirtualItem[], count: number, end: number, start: number, gap = 0): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  let reached = start;
  for (const { index, start: top, end: bottom } of drawn) {
    if (index > next) pieces.push({ room: Math.max(0, top - reached - gap), before: index });
    pieces.push({ row: index });
    next = index + 1;
    reached = bottom + gap;
  }
  if (next < count) pieces.push({ room: Math.max(0, end - reached), before: count });
  return pieces;
}
