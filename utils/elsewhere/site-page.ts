/** What the note in 1688's page says, in the user's language: the page needs no locale files. */
export interface NoteWords {
  title: string;
  words: string;
  /** The button that copies the picture; absent where the note only says something. */
  copy?: string;
  /** What it says once the picture is on the clipboard, and where it could not be put there. */
  copied: string;
  notCopied: string;
  close: string;
}

/**
 * The functions of the script in 1688's page, under `globalThis[sitePageKey]` of the extension's isolated world of that
 * page. The background injects `site-1688.js` and calls them by `scripting.executeScript({ func })`. They read nothing of
 * the page but whether it has an upload field.
 */
export interface SitePageApi {
  /** Resolves with true as soon as the page has its upload field, with false when there is none after `ms`. */
  findField(ms: number): Promise<boolean>;
  /** Gives the field that picture, a data: address, and tells the page so. False when the field is gone. */
  give(picture: string): boolean;
  /** Says something at the corner of the page, in place of what was said before; `picture`, a data: address, is what is copied. */
  say(words: NoteWords, picture?: string): void;
  /** Takes away what was said. */
  clear(): void;
}

export const sitePageKey = '__findOn1688SitePage';

/**
 * The upload field of 1688's own picture search, the surest selector first: the first two as seen in July 2026, the last
 * one any field for pictures, should those be renamed.
 */
export const fieldSelectors = [
  'input[type="file"].image-file-reader-wrapper',
  'input[type="file"]#img-search-upload',
  'input[type="file"][accept*="image"]',
];
