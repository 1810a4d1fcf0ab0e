import type { PictureCandidate } from '../image/candidate';
import type { PictureLook } from '../image/look';
import type { Product } from '../stores/product';
import type { PictureRegion, SearchChoices } from '../providers/provider';
import type { StoredError } from '../errors';
import type { FreedPictures } from './freed-pictures';

/** The stages of a search, in order; the last three end it. */
export const stages = ['reading', 'preparing', 'searching', 'checking', 'done', 'failed', 'cancelled'] as const;
export type Stage = (typeof stages)[number];

/** True while work is going on. */
export function isRunning(stage: Stage): boolean {
  return stage !== 'done' && stage !== 'failed' && stage !== 'cancelled';
}

/** True where the user framed a part of the picture for this search. */
export function isFramed({ look }: Pick<SearchState, 'look'>): boolean {
  return typeof look?.part === 'object';
}

/** Where the query picture comes from: enough to start again after the worker was killed. */
export type PictureSource =
  | {
      /** A context-menu click; the page script finds out what was meant. */
      kind: 'click';
      tabId: number;
      frameId: number;
      pageUrl: string;
      srcUrl?: string;
      targetElementId?: number;
    }
  /** A picture of a page, chosen in the popup or found after a click. */
  | { kind: 'page'; tabId: number; frameId: number; pageUrl: string; candidate: PictureCandidate }
  /** The main picture of the page's product; where the page tells of none, the user is asked to press one. */
  | { kind: 'product'; tabId: number; frameId: 0; pageUrl: string }
  /** A part of what the tab shows, which the user frames on the page. */
  | { kind: 'area'; tabId: number; frameId: 0; pageUrl: string }
  /** A pasted address. */
  | { kind: 'address'; url: string }
  /** Bytes that were uploaded, dropped or pasted; kept as the search's original picture. */
  | { kind: 'file'; name: string }
  /** No picture: the offers of a page of 1688 that the user had open. */
  | { kind: 'offers-page'; tabId: number; pageUrl: string };

/** What the last press of "Add this page's offers" brought. */
export interface ClipNote {
  /** How many of the `shown` offers of that page could be read. */
  read: number;
  shown: number;
  /** Advertised boxes without an offer number, left out. */
  withoutId: number;
  /** How many of them were not there before. */
  added: number;
  /** ISO 8601. */
  at: string;
  pageUrl: string;
}

/** How the picture was had, said in the panel when it matters. */
export type ReadWay = 'page' | 'worker' | 'screenshot' | 'file';

/**
 * One search of one browser window, as it stands in session storage under `search:WINDOW`. Small on purpose (under
 * 50 kB): offers and pictures are in IndexedDB under `id` (private windows: in session storage), and a view reads them
 * again when `revision` grows.
 */
export interface SearchState {
  version: 1;
  id: string;
  revision: number;
  windowId: number;
  private: boolean;
  stage: Stage;
  source: PictureSource;
  /** True while the user is asked to press a picture, or to frame a part, on the page. */
  picking?: boolean;
  product?: Product;
  /** Which of the pictures that lay where the user pressed this is (`PickedPictures`); absent where there was one. */
  pick?: { id: string; index: number };
  /** How the original was read, and what the user should know of that; part of `picture` once it is prepared. */
  readWay?: ReadWay;
  readNotes?: PictureNote[];
  /** The screenshot that stands for the picture: its size, px, and the host to allow before the picture can be read. */
  screenshot?: { width: number; height: number; withheldBy?: string };
  /** The address that the original was read from: the whole picture, where it is `http` or `https`. */
  pictureUrl?: string;
  /** What of the original is searched, and how it is made ready; absent in one that was filed before there was a choice. */
  look?: PictureLook;
  /** The user wanted to look at the picture before it is searched: nothing is asked until the next press. */
  lookFirst?: boolean;
  /** The query as prepared; its bytes are the search's `prepared` picture. */
  picture?: { width: number; height: number; bytes: number; sha256: string; way: ReadWay; notes: PictureNote[] };
  providerId: string;
  choices: SearchChoices;
  /** Saved choices that this provider lacks, in the service's values: named to the user. */
  dropped: string[];
  /** How many pages are loaded, counting from 1. 0 before the first answer. */
  pages: number;
  loaded: number;
  totalPages?: number;
  total?: number;
  outOf?: number;
  /** The provider's id of the picture, for later pages. */
  pictureId?: string;
  /** Best similarity of the first page, where the provider says one. */
  bestSimilarity?: number;
  /** True when all rows are sample data; among the user's own offers each card says what it is. */
  sample: boolean;
  /** Parts of the picture that the provider proposes to search (`choices.region`). */
  regions?: PictureRegion[];
  /** Set where the rows were read off pages of 1688 by the user's press. */
  clip?: ClipNote;
  /** What its answers cost together; `0` where all were kept from earlier calls. */
  cost?: { amount: string; unit: 'credits' | 'CNY' };
  /** Set where the last answer was not asked for again: when it was had, ISO 8601. */
  cached?: string;
  progress?: { done: number; total: number };
  /** Milliseconds spent in each stage. */
  timings: Partial<Record<Stage, number>>;
  /** ISO 8601. */
  startedAt: string;
  /** The user's last press that may send a paid call (search, retry, load more), ISO 8601; absent means `startedAt`. */
  pressedAt?: string;
  stageStartedAt: string;
  /** How often this search was taken up again after the worker was stopped. */
  resumed: number;
  error?: StoredError;
  /** The window's last search with an answer: shown again when this one brings none. */
  previous?: string;
  /** About what its pictures and pages take on the disk; absent in one that was filed before sizes were. */
  bytes?: number;
  /** When the user deleted it from the history, ISO 8601; its data goes a little later. */
  deletedAt?: string;
  /** What is going on besides the first page: loading a further page, or nothing. */
  loadingMore?: boolean;
  /** What was deleted after this answer because the disk was nearly full; said once, and not kept. */
  freed?: FreedPictures;
  /** Why the answer could not be put among the recent searches; it is shown all the same. */
  unfiled?: StoredError;
  /** The last "load more" that failed; what was loaded stays. */
  moreError?: StoredError;
}

/** What was done to the picture that the user should know. */
export type PictureNote =
  | 'first-frame'
  | 'alpha-on-white'
  | 'reduced'
  | 'enlarged'
  | 'rotated'
  | 'rasterised'
  | 'screenshot'
  | 'smaller-version'
  /** The service knows products on white only, and this picture's edge is not white. */
  | 'background-not-white';
