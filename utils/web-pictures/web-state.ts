import type { StoredError } from '../errors';
import type { PreparedPicture } from '../providers/provider';
import type { WebPictures } from '../providers/model-studio/web-pictures';
import type { SearchState } from '../search/search-state';

/** The stages of a question to the web, in order; the last three end it. */
export const webStages = [
  'preparing',
  'asking',
  'searching',
  'found',
  'writing',
  'done',
  'failed',
  'cancelled',
] as const;
export type WebQuestionStage = (typeof webStages)[number];

/** True while work is going on. */
export function isWebRunning(stage: WebQuestionStage): boolean {
  return stage !== 'done' && stage !== 'failed' && stage !== 'cancelled';
}

/**
 * One question "where else on the web is this picture" of one browser window, as it stands in session storage. Small: the
 * pictures found and the model's words are kept beside it (`web-content.ts`), and read again when `revision` grows.
 */
export interface WebState {
  version: 1;
  id: string;
  revision: number;
  windowId: number;
  private: boolean;
  stage: WebQuestionStage;
  /** Whose picture it asks about: the window's search at the press. */
  about: Pick<SearchState, 'source' | 'look' | 'picture' | 'product'>;
  /** The pictures as they are sent, once they are prepared; their bytes are kept beside. */
  pictures: Omit<PreparedPicture, 'blob'>[];
  /** The user's own words; empty where there are none. */
  words: string;
  /** The language of the answer, a BCP 47 tag. */
  language: string;
  /** A model in place of the chosen one, for this question only. */
  model?: string;
  /** The model whose words and pictures are kept: the form and a later press may have named another one since. */
  answeredBy?: string;
  /** How many searches of the model have begun, and how many pictures they brought. */
  searches: number;
  found: number;
  /** What the answer says of itself, once it is whole. */
  usage?: Pick<WebPictures, 'tokens' | 'calls' | 'cost' | 'cut'>;
  /** Set where the answer did not have to be asked for: when it was had, ISO 8601. */
  cached?: string;
  error?: StoredError;
  /** ISO 8601. `pressedAt`: the user's last press that may send the question. */
  startedAt: string;
  pressedAt: string;
}
