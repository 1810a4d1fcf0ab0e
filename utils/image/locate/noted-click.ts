/** The last opening of a context menu, or press of the button on a picture, as our scripts on store pages keep it. */
export interface NotedClick {
  /** What was under the pointer, deepest first, through open shadow roots. */
  path: Element[];
  /** Viewport coordinates of the pointer, CSS px. */
  x: number;
  y: number;
  /** The product picture under the pointer at that moment: lenses and carousels move on. */
  picture?: Element;
  /** Exactly `picture` is meant: the button on it was pressed. */
  exact?: true;
  /** `performance.now()` of the page. */
  at: number;
}
