import type { ClipAnswer } from '../clip/clip-answer';
import type { PictureCandidate } from '../image/candidate';
import type { Product } from '../stores/product';

/** What the background asks of the page script. */
export interface PickQuestion {
  /** `clicked`: what the last context menu was opened on. `survey`: the product and all its pictures, for the popup. */
  mode: 'clicked' | 'survey';
  /** The menu's own address of the picture, where the browser gives one. */
  srcUrl?: string;
  /** Firefox: the menu's target, for `menus.getTargetElement`. */
  targetElementId?: number;
  /** When nothing can be found under the click: let the user press a picture on the page. */
  picker: boolean;
  /** What the picker says, in the user's language. */
  texts?: { choose: string };
}

/** What the page script answers. */
export interface PickAnswer {
  outcome: 'found' | 'cancelled' | 'none';
  /** The best first; in a survey, the product's own pictures first and then the page's, at most 40. */
  candidates: PictureCandidate[];
  /** In a survey: how many of the first candidates are pictures of the page's product. */
  ofProduct?: number;
  product?: Product;
}

/**
 * The page script's functions, under `globalThis[pageImageKey]` of the extension's isolated world of that page.
 * The background injects `page-image.js` and calls them by `scripting.executeScript({ func })`.
 */
export interface PageImageApi {
  pick(question: PickQuestion): Promise<PickAnswer>;
  /**
   * Reads a picture where the page can: fetch with the page's own access, SVG drawn to PNG. A data: address, or the
   * HTTP status, or `blocked` when the page may not read it. Never more than `maxBytes`.
   */
  read(url: string, maxBytes: number): Promise<PageRead>;
  /**
   * Covers the viewport with that picture alone on white, so that a screenshot can be cut to it. Resolves with its
   * place once it is painted, or undefined when the page's policy forbids it.
   */
  present(
    url: string,
  ): Promise<{ rect: { x: number; y: number; width: number; height: number }; scale: number } | undefined>;
  /** Where the element of the last pick stands, our own overlay hidden, for a screenshot of the page itself. */
  locate(): { rect: { x: number; y: number; width: number; height: number }; scale: number } | undefined;
  /** The offers that a page of 1688 shows now. */
  clip(): ClipAnswer;
  /** Removes everything that we put into the page. */
  clear(): void;
}

/** `bytes` is set where the picture was left because it holds more than `maxBytes`. */
export type PageRead = { dataUrl: string } | { status: number } | { blocked: true; bytes?: number };

export const pageImageKey = '__findOn1688PageImage';
/** Where the script that runs at load on Amazon keeps the last opening of a context menu (`NotedClick`). */
export const lastPathKey = '__findOn1688LastPath';
