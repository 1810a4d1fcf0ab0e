import type { ServiceEntry } from '../provider';

/** A picture on the web that the tool found. */
export interface WebPicture {
  /** http or https; the picture itself, not the page that it stands on. */
  url: string;
  title?: string;
}

/** One call of the picture search by the model; it searches for one picture a call. */
export interface PictureSearch {
  /** In the tool's order; absent until it has answered. */
  pictures?: WebPicture[];
  /** The tool answered something that cannot be read. */
  unreadable?: true;
}

/** What the model found and says. */
export interface WebPictures {
  /** By the model's calls of the tool, in their order. */
  searches: PictureSearch[];
  /** The model's own words, Markdown. Addresses in it may be invented: they are never links. */
  text: string;
  /** The service stopped the model before its end. */
  cut?: true;
  /** What was used of the model. */
  tokens?: { input?: number; output?: number; total?: number };
  /** Calls of the tool that are billed. */
  calls?: number;
  /** What those calls cost where the region's price is published; the tokens come on top. */
  cost?: NonNullable<ServiceEntry['cost']>;
}

/** What an answer brings to look at, as far as it is there. */
export type WebContent = Pick<WebPictures, 'searches' | 'text'>;

/** How far an answer that is streamed has come. */
export type WebStage = 'asking' | 'searching' | 'found' | 'writing';

/** An answer on its way. */
export interface WebProgress extends WebContent {
  stage: WebStage;
}

/** How many pictures were found in all. */
export function countFound(searches: readonly PictureSearch[]): number {
  return searches.reduce((count, { pictures = [] }) => count + pictures.length, 0);
}
