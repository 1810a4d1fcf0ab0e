import type { AxesDrawEvent, BarDrawEvent } from 'chartist';

/**
 * Gives a bar that is drawn the class of what it is, `chosen` or `other`, and its thickness.
 *
 * @param thickness px, for a drawing of that width in px
 */
export function markChosen(drawn: BarDrawEvent | AxesDrawEvent, thickness: (width: number) => number): void {
  if (drawn.type !== 'bar') return;
  const width = drawn.chartRect.width();
  drawn.element.addClass(String(drawn.meta)).attr({ 'stroke-width': Math.max(thickness(width), 2) });
}
