import type { PanelProps } from '@/components/panel-props';
import { plainLook } from '@/utils/image/look';
import type { Offer } from '@/utils/offer/offer';
import type { CatalogEntry } from '@/utils/providers/provider';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import { libraryEntry } from '@/utils/providers/library/entry';
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

export function panelProps(more: Partial<PanelProps> = {}): PanelProps {
  const state = 'state' in more ? more.state : doneState();
  return {
    state,
    entry: libraryEntry,
    providers: [libraryEntry],
    offers: [],
    stale: false,
    choices: state?.choices,
    gathered: 0,
    dropped: [],
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
    onCancel: vi.fn(),
    onClear: vi.fn(),
    onLoadMore: vi.fn(),
    onAction: vi.fn(),
    onDropOpen: vi.fn(),
    onLookFirst: vi.fn(),
    onFiles: vi.fn(),
    onAddress: vi.fn(),
    onView: vi.fn(),
    onReopen: vi.fn(),
    tabs: [],
    tab: 'results',
    onTab: vi.fn(),
    ...more,
  };
}
