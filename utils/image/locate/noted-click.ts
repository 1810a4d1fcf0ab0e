/** The last opening of a context menu, as the script that runs at load on store pages keeps it. */
export interface NotedClick {
  /** What was under the pointer, deepest first, through open shadow roots. */
  path: Element[];
  /** Viewport coordinates of the pointer, CSS px. */
  x: number;
  y: number;
  /** The product picture under the pointer at that moment: lenses and carousels move on. */
  picture?: Element;
  /** `performance.now()` of the page. */
  at: number;
}
