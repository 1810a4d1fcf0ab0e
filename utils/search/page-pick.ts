import type { ClipAnswer } from '../clip/clip-answer';
import type { PictureCandidate, Rect } from '../image/candidate';
import type { Product } from '../stores/product';

/** What the background asks of the page script. */
export interface PickQuestion {
  /**
   * `clicked`: what the last context menu was opened on. `product`: the main picture of the page's product. `survey`: the
   * product and all its pictures, for the popup. `found`: what the last pick found at `index`.
   */
  mode: 'clicked' | 'product' | 'survey' | 'found';
  index?: number;
  /** The menu's own address of the picture, where the browser gives one. */
  srcUrl?: string;
  /** Firefox: the menu's target, for `menus.getTargetElement`. */
  targetElementId?: number;
  /** When nothing can be found under the click, or the page tells of no product: let the user press a picture on the page. */
  picker: boolean;
  /** What the picker says, in the user's language. */
  texts?: { choose: string };
}

/** What the overlay says in which an area is framed, in the user's language. */
export interface AreaTexts {
  hint: string;
  take: string;
  cancel: string;
}

/** What the overlay says in which several pictures are taken, in the user's language. */
export interface SeveralTexts {
  /** How many are taken, by that number: 0 says what to do. */
  counts: readonly string[];
  gallery: string;
  cancel: string;
  done: string;
  /** How many may be taken, and how many of the product's own one press takes. */
  most: number;
  mostOfProduct: number;
}

/** The pictures that were taken, in the order of the presses. */
export interface SeveralAnswer {
  outcome: 'found' | 'cancelled' | 'none';
  pictures: { candidate: PictureCandidate; product?: Product }[];
}

/** A key as the overlays take it. */
export type PageKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** A place in a screenshot of the tab: CSS px of what is visible, and the screenshot's pixels for each of them. */
export interface VisiblePlace {
  rect: Rect;
  scale: number;
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

/** What a pick found, as one can choose among it. */
export interface FoundPicture {
  /** Its place among the answer's candidates. */
  index: number;
  /** A small picture as a data: address, where the page may read what it shows. */
  preview?: string;
  /** Natural size as shown, px, where it is known. */
  width?: number;
  height?: number;
}

/** A product of a listing, and the picture that stands for it there. */
export interface ListedProduct {
  candidate: PictureCandidate;
  product: Product;
}

/**
 * The page script's functions, under `globalThis[pageImageKey]` of the extension's isolated world of that page.
 * The background injects `page-image.js` and calls them by `scripting.executeScript({ func })`.
 */
export interface PageImageApi {
  pick(question: PickQuestion): Promise<PickAnswer>;
  /** The distinct pictures that the last pick found, with previews; nothing is loaded that the page has not loaded. */
  found(): Promise<FoundPicture[]>;
  /**
   * Reads a picture where the page can: fetch with the page's own access, SVG drawn to PNG. A data: address, or the
   * HTTP status, or `blocked` when the page may not read it. Never more than `maxBytes`.
   */
  read(url: string, maxBytes: number): Promise<PageRead>;
  /**
   * Covers the viewport with that picture alone on white, so that a screenshot can be cut to it. Resolves with its
   * place once it is painted, or undefined when the page's policy forbids it.
   */
  present(url: string): Promise<VisiblePlace | undefined>;
  /** Where the element of the last pick stands, our own overlay hidden, for a screenshot of the page itself. */
  locate(): VisiblePlace | undefined;
  /** The products that the page lists now, each once, in their order on the page. */
  listing(): ListedProduct[];
  /** The offers that a page of 1688 shows now. */
  clip(): ClipAnswer;
  /**
   * Lets the user frame a part of what the tab shows. Resolves with its place once our overlay is off the screen, or with
   * `cancelled`. A frame that was shown before on this page is shown again.
   */
  selectArea(texts: AreaTexts): Promise<VisiblePlace | 'cancelled'>;
  /** Lets the user take several pictures of the page. */
  pickSeveral(texts: SeveralTexts): Promise<SeveralAnswer>;
  /**
   * Presses a key on the frame, or on the outlined pictures: the panel has the focus after it was opened, and no extension
   * can give it to the page.
   */
  pressKey(key: PageKey): void;
  /** Removes everything that we put into the page. */
  clear(): void;
  /** Answers while the document is there. */
  isThere(): true;
}

/** `bytes` is set where the picture was left because it holds more than `maxBytes`. */
export type PageRead = { dataUrl: string } | { status: number } | { blocked: true; bytes?: number };

export const pageImageKey = '__findOn1688PageImage';
/** Where the script that runs at load on Amazon keeps the last opening of a context menu (`NotedClick`). */
export const lastPathKey = '__findOn1688LastPath';
