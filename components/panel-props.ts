import type { ComponentChildren } from 'preact';
import type { ErrorAction, StoredError } from '@/utils/errors';
import type { Offer } from '@/utils/offer/offer';
import type { Feedback } from '@/utils/providers/linkfox/feedback-body';
import type { CatalogEntry, SearchChoices } from '@/utils/providers/provider';
import type { RecentSearch } from '@/utils/search/read-recent';
import type { SeenCategory } from '@/utils/search/seen-categories';
import type { SearchState } from '@/utils/search/search-state';
import type { ChangeWay } from './choice-fields';
import type { ConsentTerms } from './consent-card';
import type { CropControl } from './crop-view';
import type { OtherPicture } from './other-pictures';
import type { OfferOpening } from './offer-opening';
import type { ReportProgress } from './report-form';
import type { OnSite } from './open-on-1688';
import type { Said } from './said-bar';
import type { PanelTab } from './tab-strip';
import type { Decision } from './decision';

/** Everything that the panel shows, and everything that is pressed in it. */
export interface PanelProps {
  /** The window's search; absent before the first one. */
  state?: SearchState;
  /** What the search's provider can do; absent when it is no longer there. */
  entry?: CatalogEntry;
  /** The source that the controls stand for: the search's own, or one that waits to be asked. */
  chosen?: CatalogEntry;
  /** The sources that can answer. */
  providers: readonly CatalogEntry[];
  offers: Offer[];
  /** What this device makes of `offers`: their order, scores and photo checks. */
  decision: Decision;
  /** What opening one of them can load; absent where its service tells no more. */
  opening?: OfferOpening;
  /** True while `offers` answer the question before the present one. */
  stale: boolean;
  /** The title of the search that `offers` answer, when it is another picture's. */
  previousTitle?: string;
  /** The query picture, once it is there. */
  picture?: Blob;
  /** The view is about pictures that are being picked on a page, and not about the search. */
  picking: boolean;
  /** What else lay where the user pressed. */
  others: readonly OtherPicture[];
  /** What of the picture is searched, before and after. */
  crop: CropControl;
  /** The choices as the controls show them; they may be ahead of those of `state`. */
  choices?: SearchChoices;
  /** Categories of earlier answers, for sources that are asked for one. */
  keptCategories: readonly SeenCategory[];
  /** How many changes wait for the button, with a paid service. */
  gathered: number;
  /** Choices that the chosen source lacks, before it is asked. */
  dropped: readonly string[];
  /** What a search sends, and to whom; absent where nothing leaves the device. */
  consent?: ConsentTerms;
  /** How far words to the service on its results have come; absent while none are written. */
  report?: ReportProgress;
  /** The way to 1688.com that needs no key; absent while there is no picture. */
  onSite?: OnSite;
  view: 'list' | 'table';
  letterKeys: boolean;
  recent: RecentSearch[];
  /** What went wrong in the panel itself, before any search: a file that could not be read. */
  intakeError?: StoredError;
  /** Something to say about what was just dropped, such as that only the first file was taken. */
  intakeNote?: string;
  dropOpen: boolean;
  /** What is shown while the window has no search; absent where there is nothing but the way to begin one. */
  alone?: ComponentChildren;
  /** What happens with a picture that is dropped now. */
  dropWords?: string;
  /** What was just done, and what of that failed. */
  said?: Said;
  saidFailed?: StoredError;
  /** A picture that is given here waits to be cropped before it is searched. */
  lookFirst: boolean;
  /** ms since 1970. */
  now: number;
  onChoices(choices: SearchChoices, way: ChangeWay): void;
  /** Asks the gathered changes. */
  onAsk(): void;
  onDiscard(): void;
  onProvider(id: string): void;
  onSetUp(): void;
  /** Agrees that the picture goes to the service, and sends it. */
  onAgree(): void;
  onReportOpen(open: boolean): void;
  onReport(feedback: Feedback): void;
  onAgain(): void;
  /** Searches this picture with that service now, by a press that names its cost. */
  onSearchWith(providerId: string): void;
  onCancel(): void;
  onClear(): void;
  onLoadMore(): void;
  onAction(action: ErrorAction): void;
  /** Reads the picture anew, once the browser was allowed its host, and searches it. */
  onReadAgain(): void;
  /** Searches another of the pictures that lay where the user pressed. */
  onOther(index: number): void;
  /** Adds a picture of the search's product; absent while there is none to begin with. */
  onAddPicture?(): void;
  onDropOpen(open: boolean): void;
  onLookFirst(on: boolean): void;
  onFiles(files: File[]): void;
  onAddress(address: string): void;
  onView(view: 'list' | 'table'): void;
  /** Takes the shown offers out of the extension; absent while there are none. */
  onExport?(): void;
  onReopen(searchId: string): void;
  /** Shows everything that is kept, in a tab. */
  onWorkspace(): void;
  /** Shows the user's own library on the full page. */
  onLibrary(): void;
  /** Takes away what was said. */
  onHush(): void;
  /** The views besides the results; they are there once there is a search. */
  tabs: readonly PanelTab[];
  /** The id of the view that is shown. */
  tab: string;
  onTab(id: string): void;
}
