/** A rectangle in CSS pixels of the tab's viewport. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One picture that may be meant, with the addresses it may be read from. */
export interface PictureCandidate {
  kind: 'img' | 'background' | 'svg' | 'canvas' | 'video' | 'input' | 'address';
  /**
   * Where the picture can be read, the best resolution first; the last is the one that is shown. http(s), data: or
   * blob: (a blob: address is readable in its page only). Empty for a canvas or a video frame.
   */
  urls: string[];
  /** A data: address of the pixels, where the page itself had to read them (canvas, video frame, blob:, inline SVG). */
  pixels?: string;
  /** Natural size where it is known, px. */
  width?: number;
  height?: number;
  /** Where it stands in the viewport; absent where it is not shown. */
  shown?: Rect;
  /** The picture's own words (alt text), for the list in the popup. */
  label?: string;
}
