import { samePicture } from '../search/same-picture';
import type { SearchState } from '../search/search-state';
import type { SetPicture } from './picture-set';

/** True where a set's picture is the one that this search asks about. */
export const isOfSearch = ({ searchId, source }: SetPicture, search: Pick<SearchState, 'id' | 'source'>): boolean =>
  searchId === search.id || samePicture(source, search.source);
