/** Why a search cannot be asked again: it was deleted, or its picture was, to make room. */
export type Unaskable = 'search-gone' | 'picture-gone';

/**
 * Why an offer's price cannot be checked: nobody can be asked about what a page showed, a sample is sold by nobody, or the
 * search that found it cannot be asked again.
 */
export type NotWatchable = 'page' | 'sample' | Unaskable;

/** True where another search that holds the offer would help. */
export const isUnaskable = (why: unknown): why is Unaskable => why === 'search-gone' || why === 'picture-gone';
