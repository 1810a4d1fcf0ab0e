import type { Offer } from '../offer/offer';
import type { OfferDetail } from '../offer/offer-detail';
import type { Capabilities, PictureNeeds, SortChoice } from './capabilities';

/** A secret that a provider needs; a form is drawn from it. Named by the message `credential.PROVIDER.ID`. */
export interface CredentialField {
  id: string;
  secret: boolean;
  optional?: boolean;
}

/** A setting of a provider; a form is drawn from it. */
export interface OptionField {
  id: string;
  kind: 'text' | 'one-of' | 'switch';
  /** All values of a `one-of`; of a `text`, those that are offered beside a free field. */
  values?: readonly string[];
  default: string;
}

/** A place where a service runs, for one whose keys are good in one place only. */
export interface ServiceRegion {
  /** Its host; absent where every account has a host of its own. */
  host?: string;
  /** The domain of those hosts: the option `workspace` stands before it. */
  workspaces: string;
  /** The published price of one call there. */
  cost?: ServiceEntry['cost'];
}

/** What is known of a service before its code is loaded: plain data, read by the manifest, the panel and options. */
export interface ServiceEntry {
  /** Named by the messages `provider.ID` and `provider.ID.about`. */
  id: string;
  /** Match patterns of the service itself. */
  hosts: readonly string[];
  /** Match patterns of the pictures in its answers. */
  pictureHosts: readonly string[];
  credentials: readonly CredentialField[];
  /** Tokens are had by logging in (`token.ts` of its folder), besides being pasted. */
  login?: 'oauth';
  /** `as-described`: built from a description that public material does not bear out. `experimental`: off until asked for. */
  standing?: 'as-described' | 'experimental';
  /** Pages of the service: where a key is had, credits are bought, addresses are allowed. */
  links?: { key?: string; credits?: string; console?: string };
  /** Settings of the service that are no secret: region, language, model, edition. Named by `option.PROVIDER.ID`. */
  options?: readonly OptionField[];
  /** The store product's title is sent along while that option has that value. */
  sendsTitle?: { option: string; value: string };
  /** The service has a call that tells at no cost whether the credentials are good (`Provider.test`). */
  freeTest?: true;
  /** The service takes the user's words on its results here (a match pattern); they are sent by a press only. */
  feedbackHost?: string;
  /** How many calls the service allows. */
  limits?: {
    perMinute?: number;
    perDay?: number;
    /** They hold only while that option has that value. */
    onlyWhen?: { option: string; value: string };
  };
  /** How long an answer may take, ms. */
  timeLimit?: number;
  /** How long an answer may be kept instead of asking again, hours. */
  cacheHours?: number;
  /** The published price of one call; absent where a call is free. */
  cost?: { amount: string; unit: 'credits' | 'CNY' };
  /** By the value of the option `region`; `inRegion` gives the entry as it holds in one of them. */
  regions?: Readonly<Record<string, ServiceRegion>>;
  /** A model's tokens are billed besides, by prices that are not known here. */
  usesTokens?: true;
}

/** A service that is asked about pictures and brings no offers. */
export interface PicturesEntry extends ServiceEntry {
  picture: Omit<PictureNeeds, 'whiteBackground'>;
  /** How many pictures one question may hold. */
  mostPictures: number;
}

/** A source of offers, and what can be asked of it. */
export interface CatalogEntry extends ServiceEntry {
  capabilities: Capabilities;
}

/** What the user asks of a provider besides the picture. Values are the service's own. */
export interface SearchChoices {
  filters: string[];
  /** CNY, plain decimal strings, inclusive. */
  priceMin?: string;
  priceMax?: string;
  keyword?: string;
  collection?: string;
  /** Values of the capabilities' `fields`, by id. */
  fields?: Record<string, string>;
  /** A part of the picture that the service proposed (`PictureRegion.value`). */
  region?: string;
  sort: SortChoice;
  pageSize: number;
}

/** The query picture as it is sent. */
export interface PreparedPicture {
  blob: Blob;
  width: number;
  height: number;
  /** Hex digest of the bytes. */
  sha256: string;
}

/** One question to a provider. */
export interface SearchRequest {
  picture: PreparedPicture;
  /** The picture's public address, where it has one. */
  pictureUrl?: string;
  /** The provider's own id of this picture, from its first page. */
  pictureId?: string;
  /** The store product's title. */
  title?: string;
  choices: SearchChoices;
  /** From 1. */
  page: number;
}

/** A part of the query picture that the service proposes to search. */
export interface PictureRegion {
  /** The service's own words for it, sent back as they are. */
  value: string;
  /** Where it stands in the picture as it was sent, px; absent where the value cannot be read. */
  box?: { x: number; y: number; width: number; height: number };
  /** True for the part that this answer was searched with. */
  current: boolean;
}

/** One page of answers. */
export interface SearchPage {
  offers: Offer[];
  page: number;
  totalPages?: number;
  /** In the meaning of `capabilities.totalMeaning`. */
  total?: number;
  /** Of how many the closest were kept, where `totalMeaning` is `closest`. */
  outOf?: number;
  pictureId?: string;
  regions?: PictureRegion[];
  /** What the answer says this call cost. */
  cost?: { amount: string; unit: 'credits' | 'CNY' };
  /** The service's answer as it came, secrets dropped. */
  raw?: unknown;
}

export interface SearchContext {
  signal: AbortSignal;
  /** The user's secrets by credential id; empty for a provider that needs none. */
  credentials: Readonly<Record<string, string>>;
  /** The provider's options by id, defaults filled in. */
  options: Readonly<Record<string, string>>;
  /** A company's own gateway in place of the service's address, with its bearer token. */
  gateway?: { baseUrl: string; bearer?: string };
  /**
   * `rest`: sample data answers nothing, since a service is set up or the user switched it off. `only`: nothing else does, since
   * the picture is of the sample shop. Else it answers beside the user's own library.
   */
  samples?: 'rest' | 'only';
  /**
   * Renews tokens: runs `renew` once for all calls that hold the same outdated ones, stores what it brings beside the
   * others of `credentials`, and resolves with all of them as they are then.
   */
  renewCredentials?(renew: () => Promise<Readonly<Record<string, string>>>): Promise<Readonly<Record<string, string>>>;
  /** Told while the provider compares pictures. */
  onChecking(done: number, total: number): void;
}

/**
 * A source of offers. `search` rejects with a `FindError`, or with the signal's reason when it is aborted; it never
 * retries by itself.
 */
export interface Provider {
  readonly entry: CatalogEntry;
  search(request: SearchRequest, context: SearchContext): Promise<SearchPage>;
  /** What the service tells of one offer, where `capabilities.detail` says so. Rejects like `search`. */
  detail?(offerId: string, context: SearchContext): Promise<OfferDetail>;
  /** Asks the service whether the credentials are good, at no cost; absent where it has no such call. */
  test?(context: SearchContext): Promise<void>;
}
