/** A titled group of filter values. Between groups all must hold. */
export interface FilterFamily {
  /** Names the message `family.ID`. */
  id: string;
  /** Within the group: `any` for bands of one datum (a row in any chosen band), `all` for independent flags. */
  match: 'any' | 'all';
  /** The service's own values, each named by the message `filter.VALUE`. */
  values: readonly string[];
}

/** A sort that the service does over all its results. Named by the message `sort.FIELD`. */
export interface SortField {
  field: string;
  directions: readonly SortDirection[];
}

export type SortDirection = 'asc' | 'desc';

export interface SortChoice {
  field: string;
  direction: SortDirection;
}

/** What a service accepts as the query picture; the picture is prepared to fit. */
export interface PictureNeeds {
  /** How the picture may be handed over. */
  inputs: readonly ('bytes' | 'url' | 'id')[];
  formats: readonly ('image/jpeg' | 'image/png')[];
  /** The long side that the picture is reduced to, px. */
  longSide: number;
  /** The shortest side that the service accepts, px. */
  minSide?: number;
  maxBytes: number;
  /** The size to prepare for where it can be had: the service is quicker and surer below it. */
  aimBytes?: number;
  /** The service knows products on white only while that option has that value. */
  whiteBackground?: { option: string; value: string };
}

/** A choice of a service that is no filter value: a text, a number, or one of some values. */
export interface ChoiceField {
  /** The service's parameter; named by the message `choice.ID`. */
  id: string;
  kind: 'text' | 'number' | 'one-of';
  /** The service's own values of a `one-of`, each named by the message `choice.ID.VALUE`. */
  values?: readonly string[];
  /** The service refuses a search without it. */
  required?: boolean;
}

/** What one provider can do. The panel draws its controls from this and offers nothing else. */
export interface Capabilities {
  filters: readonly FilterFamily[];
  /** The first one is the service's default. */
  sorts: readonly SortField[];
  defaultSort: SortChoice;
  priceRange: boolean;
  keyword: boolean;
  /** Names of collections, by id; named by the message `collection.ID`. */
  collections: readonly string[];
  /** Further choices; absent where the service has none. */
  fields?: readonly ChoiceField[];
  pageSize: { min: number; max: number; default: number };
  picture: PictureNeeds;
  /** What the service's count counts: every match, the rows of this page, or the closest ones that were kept. */
  totalMeaning: 'all' | 'page' | 'closest';
  /** The provider answers `detail` for an opened offer. */
  detail?: boolean;
  /** The service proposes parts of the picture, and `choices.region` searches one of them. */
  regions?: boolean;
}
