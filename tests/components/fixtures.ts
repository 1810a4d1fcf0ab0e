import type { Decision } from '@/components/decision';
import type { OfferCardProps } from '@/components/offer-card';
import type { PanelProps } from '@/components/panel-props';
import { plainLook } from '@/utils/image/look';
import type { Offer } from '@/utils/offer/offer';
import type { CatalogEntry } from '@/utils/providers/provider';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import { libraryEntry } from '@/utils/providers/library/entry';
import { scoreOffers } from '@/utils/sourcing/factory-score';
import { arrangeOffers, asLoaded, putsOthersLast } from '@/utils/sourcing/loaded-view';
import { analyseMatches } from '@/utils/sourcing/match-analysis';
import type { SearchState } from '@/utils/search/search-state';
import { vi } from 'vitest';

/** An offer of which nothing but the necessary is given. */
export const bareOffer = (id: string, more: Partial<Offer> = {}): Offer => ({
  id,
  title: `样品 ${id}`,
  url: `https://detail.1688.com/offer/${id}.html`,
  origin: 'service',
  supplier: {},
  ...more,
});

export const doneState = (more: Partial<SearchState> = {}): SearchState => ({
  version: 1,
  id: 'search-1',
  revision: 1,
  windowId: 1,
  private: false,
  stage: 'done',
  source: { kind: 'address', url: 'https://shop.example/mug.jpg' },
  providerId: 'library',
  choices: { filters: [], sort: { field: 'similarity', direction: 'desc' }, pageSize: 20 },
  dropped: [],
  pages: 1,
  loaded: 2,
  total: 50,
  outOf: 160,
  totalPages: 3,
  sample: false,
  timings: { reading: 300, searching: 1100 },
  startedAt: '2026-05-10T12:00:00Z',
  stageStartedAt: '2026-05-10T12:00:00Z',
  resumed: 0,
  ...more,
});

/** LinkFox's key and price, with the controls of the library. */
export const paidEntry: CatalogEntry = { ...linkfoxEntry, capabilities: libraryEntry.capabilities };

/** A card of an offer that was scored alone. */
export function cardProps(offer: Offer, more: Partial<OfferCardProps> = {}): OfferCardProps {
  return {
    offer,
    providerId: 'linkfox',
    score: scoreOffers([offer]).byId.get(offer.id),
    quantity: 100,
    checking: false,
    similarWords: 'Find similar',
    onFindSimilar: vi.fn(),
    ...more,
  };
}

/** What is made of these offers, arranged and scored as the panel does it. */
export function decisionOf(offers: Offer[], more: Partial<Decision> = {}): Decision {
  const scores = scoreOffers(offers);
  const photos = more.photos ?? new Map();
  const view = more.view ?? asLoaded;
  return {
    shown: arrangeOffers(offers, view, { scores: scores.byId, photos }),
    view,
    scores,
    analysis: analyseMatches(offers, scores, { photos }),
    photos,
    ...(putsOthersLast(view) ? { dividedBy: photos } : {}),
    similarBy: { id: 'library' },
    onView: vi.fn(),
    onApplyChecks: vi.fn(),
    onAllowChecks: vi.fn(),
    onCheckPhotos: vi.fn(),
    onStopChecks: vi.fn(),
    onFindSimilar: vi.fn(),
    ...more,
  };
}

export function panelProps(more: Partial<PanelProps> = {}): PanelProps {
  const state = 'state' in more ? more.state : doneState();
  return {
    state,
    entry: libraryEntry,
    providers: [libraryEntry],
    offers: [],
    decision: decisionOf(more.offers ?? []),
    stale: false,
    picking: false,
    choices: state?.choices,
    gathered: 0,
    dropped: [],
    keptCategories: [],
    view: 'list',
    letterKeys: true,
    recent: [],
    dropOpen: false,
    lookFirst: false,
    crop: { open: false, usual: plainLook, onOpen: vi.fn(), onLook: vi.fn(), onSearch: vi.fn() },
    now: Date.parse('2026-05-10T12:01:00Z'),
    onChoices: vi.fn(),
    onAsk: vi.fn(),
    onDiscard: vi.fn(),
    onProvider: vi.fn(),
    onSetUp: vi.fn(),
    onAgree: vi.fn(),
    onReportOpen: vi.fn(),
    onReport: vi.fn(),
    onAgain: vi.fn(),
    onSearchWith: vi.fn(),
    onCancel: vi.fn(),
    onClear: vi.fn(),
    onLoadMore: vi.fn(),
    onAction: vi.fn(),
    onReadAgain: vi.fn(),
    others: [],
    onOther: vi.fn(),
    onDropOpen: vi.fn(),
    onLookFirst: vi.fn(),
    onFiles: vi.fn(),
    onAddress: vi.fn(),
    onView: vi.fn(),
    onReopen: vi.fn(),
    onWorkspace: vi.fn(),
    onLibrary: vi.fn(),
    onHush: vi.fn(),
    tabs: [],
    tab: 'results',
    onTab: vi.fn(),
    ...more,
  };
}
