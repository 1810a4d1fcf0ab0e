// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConsentTerms } from '@/components/consent-card';
import { Panel } from '@/components/panel';
import type { PanelProps } from '@/components/panel-props';
import { imageSearchProductEntry } from '@/utils/providers/image-search-product/entry';
import { libraryEntry } from '@/utils/providers/library/entry';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import type { ErrorCode } from '@/utils/errors';
import type { CatalogEntry } from '@/utils/providers/provider';
import { openPlatformEntry } from '@/utils/providers/open-platform/entry';
import { button, clearDrawn, draw, one, press, type, words } from './draw';
import { bareOffer, doneState, panelProps } from './fixtures';

afterEach(clearDrawn);

const offers = ['30', '10'].map((id) => bareOffer(id));
const atLinkfox = (more: Parameters<typeof doneState>[0] = {}) =>
  doneState({ providerId: 'linkfox', totalPages: 5, total: undefined, outOf: undefined, ...more });
const paid = (more: Partial<PanelProps> = {}) => panelProps({ entry: linkfoxEntry, state: atLinkfox(), ...more });
const terms: ConsentTerms = {
  host: 'tool-gateway.linkfox.com',
  gateway: false,
  byAddress: false,
  addressGoes: false,
  title: false,
  agreed: false,
  refused: false,
};
const pick = (select: HTMLSelectElement, index: number) =>
  act(() => {
    select.selectedIndex = index;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
const source = () => one<HTMLSelectElement>('[aria-label="Source"]');

describe('consent', () => {
  const asks = (code: 'consent-needed' | 'permission-needed', more: Partial<ConsentTerms> = {}) =>
    paid({ state: atLinkfox({ stage: 'failed', error: { code }, pages: 0 }), consent: { ...terms, ...more } });

  it('says what goes where and what stays, and is one press with its cost', () => {
    const onAgree = vi.fn();
    draw(<Panel {...asks('consent-needed', { title: true })} onAgree={onAgree} />);
    expect(words('.consent-goes')[0]).toContain(
      'This picture and, from shop pages, the product title go to LinkFox (tool-gateway.linkfox.com)',
    );
    expect(words('.consent-stays')[0]).toContain('the page you are on');
    expect(document.querySelector('.error-card')).toBeNull();
    press(button('Agree and search · about 4.5 credits'));
    expect(onAgree).toHaveBeenCalledOnce();
  });

  it('shows the picture as it is sent and lets a part of it be chosen, unless its address goes instead', () => {
    const onAction = vi.fn();
    const props = (more: Partial<ConsentTerms> = {}) => ({
      ...asks('consent-needed', { picture: { width: 800, height: 600, bytes: 64_000 }, ...more }),
      picture: new Blob(['x']),
      onAction,
    });
    const again = draw(<Panel {...props()} />);
    expect(words('.sent-picture span')).toEqual(['JPEG, 800 × 600, 64 kB']);
    press(button('Crop'));
    expect(onAction).toHaveBeenCalledExactlyOnceWith('look');
    again(<Panel {...props({ byAddress: true })} />);
    expect(words('.consent-goes')[0]).toContain('the address goes instead');
    expect(words('.sent-picture span')).toEqual(['JPEG, 800 × 600, 64 kB']);
    again(<Panel {...props({ byAddress: true, addressGoes: true })} />);
    expect(words('.sent-picture span')).toEqual(['Its public address is sent in its place.']);
  });

  it('names no title where none is sent, and the gateway where one stands between', () => {
    draw(<Panel {...asks('consent-needed', { gateway: true, host: 'gateway.example' })} />);
    expect(words('.consent-goes')[0]).toContain('This picture goes to gateway.example.');
  });

  it('is asked in place of the error when only the browser’s permission is missing, and says when it was declined', () => {
    draw(<Panel {...asks('permission-needed', { agreed: true, refused: true })} />);
    expect(words('.consent-card h2')).toEqual(['Let the browser reach LinkFox']);
    expect(words('.consent-card [role=alert]')[0]).toContain('did not give access');
  });

  it('is asked for a further page beside what is loaded', () => {
    draw(
      <Panel {...paid({ offers, state: atLinkfox({ moreError: { code: 'permission-needed' } }), consent: terms })} />,
    );
    expect(document.querySelectorAll('.load-more .consent-card')).toHaveLength(1);
    expect(document.querySelectorAll('article')).toHaveLength(2);
  });
});

describe('the source', () => {
  it('is chosen in the header; the last line sets up another one', () => {
    const [onProvider, onSetUp] = [vi.fn(), vi.fn()];
    draw(<Panel {...paid({ providers: [libraryEntry, linkfoxEntry], onProvider, onSetUp })} />);
    expect(words('[aria-label="Source"] option')).toEqual(['On-device library', 'LinkFox', 'Add a service…']);
    pick(source(), 0);
    expect(onProvider.mock.calls).toEqual([['library']]);
    pick(source(), 2);
    expect(onSetUp).toHaveBeenCalledOnce();
    expect(onProvider).toHaveBeenCalledOnce();
    expect(source().value).toBe('linkfox');
  });

  it('that waits to be asked says its cost and names what falls away', () => {
    const more = { chosen: linkfoxEntry, gathered: 1, dropped: ['sort.similarity', 'choice.tags', 'qrr0'] };
    draw(<Panel {...panelProps({ offers, providers: [libraryEntry, linkfoxEntry], ...more })} />);
    expect(words('.ask-bar p')).toEqual([
      'LinkFox cannot do this, so it falls away: Closest photo, Only one of 1688’s offer groups (its number), Refunds 0%.',
    ]);
    expect(button('Search again · about 4.5 credits')).toBeTruthy();
    expect(source().value).toBe('linkfox');
    expect(words('.query-took')).toEqual(['']);
  });

  it('leaves the focus with the controls when it is asked', () => {
    const again = draw(<Panel {...paid({ offers, gathered: 1 })} />);
    one<HTMLButtonElement>('.ask-bar .primary').focus();
    again(<Panel {...paid({ offers })} />);
    expect(document.activeElement).toBe(one('[data-filters]'));
  });

  it('leads to a choice that it cannot do without, and is not asked before', () => {
    const onAsk = vi.fn();
    draw(<Panel {...panelProps({ offers, chosen: imageSearchProductEntry, gathered: 1, onAsk })} />);
    press(button('Needed first: Category number'));
    const category = document.activeElement as HTMLInputElement;
    expect(document.querySelector(`label[for="${category.id}"]`)!.textContent).toBe('Category number required');
    press(one('.filter-sheet footer button'));
    expect(onAsk).not.toHaveBeenCalled();
  });
});

describe('a category number', () => {
  it('is typed, or picked from those of the offers that are there and of earlier answers', () => {
    const seen = ['7', '8', '8'].map((categoryId, i) => bareOffer(String(i), { categoryId }));
    const keptCategories = [
      { id: '9', title: '杯子' },
      { id: '7', title: '碗' },
    ];
    draw(<Panel {...panelProps({ offers: seen, chosen: imageSearchProductEntry, keptCategories, gathered: 1 })} />);
    press(button('Needed first: Category number'));
    const field = document.activeElement as HTMLInputElement;
    expect([...field.list!.options].map(({ value }) => value)).toEqual(['8', '7', '9']);
    expect([...field.list!.options].map((each) => each.getAttribute('label'))).toEqual([
      seen[1]!.title,
      seen[0]!.title,
      '杯子',
    ]);
  });
});

describe('what was paid', () => {
  it('is said by the answer, and is nothing for a kept one', () => {
    const cost = { amount: '4', unit: 'credits' as const };
    const again = draw(<Panel {...paid({ offers, state: atLinkfox({ cost }) })} />);
    expect(words('.query-took')).toEqual(['4 credits · 1.4 sec']);
    const cached = atLinkfox({ cost: { amount: '0', unit: 'credits' }, cached: '2026-05-10T10:01:00Z' });
    again(<Panel {...paid({ offers, state: cached })} />);
    expect(words('.query-took')).toEqual(['from cache, 2 hr. ago · 0 credits']);
  });

  it('is not called free where a service publishes no price', () => {
    draw(<Panel {...paid({ offers, entry: openPlatformEntry, state: atLinkfox({ providerId: 'open-platform' }) })} />);
    expect(words('.query-took')).toEqual(['1.4 sec']);
  });

  it('may have been for nothing, and only a press pays again', () => {
    const onAction = vi.fn();
    const lost = atLinkfox({ stage: 'failed', error: { code: 'service-lost' } });
    const again = draw(<Panel {...paid({ state: lost, consent: terms, onAction })} />);
    expect(one('[role=alert]').textContent).toContain('It may have counted this call.');
    expect(one('[role=alert]').textContent).toContain('Nothing is sent again by itself');
    press(button('Send again · about 4.5 credits'));
    expect(onAction).toHaveBeenCalledWith('retry');
    const refused = atLinkfox({ stage: 'failed', error: { code: 'service-unreachable' } });
    again(<Panel {...paid({ state: refused })} />);
    expect(one('[role=alert]').textContent).not.toContain('Nothing is sent again by itself');
    expect(button('Try again · about 4.5 credits')).toBeTruthy();
  });

  it('is credited to 1688 and the service, and further rows say their cost', () => {
    draw(<Panel {...paid({ offers })} />);
    expect(words('.data-from')[0]).toMatch(/^Data from 1688 via LinkFox, /);
    expect(button('Load 20 more · about 4.5 credits')).toBeTruthy();
  });
});

describe('a paid search that was cancelled', () => {
  it('says what becomes of its money, and what asking again costs', () => {
    const onAgain = vi.fn();
    const again = draw(<Panel {...paid({ state: atLinkfox({ stage: 'cancelled', pages: 0 }), onAgain })} />);
    expect(words('.all-hidden p')).toEqual([
      'If the question was already sent, its answer is kept: asking the same again then costs nothing.',
    ]);
    press(button('Search again · about 4.5 credits'));
    expect(onAgain).toHaveBeenCalledOnce();
    again(<Panel {...panelProps({ state: doneState({ stage: 'cancelled', pages: 0 }) })} />);
    expect(words('.all-hidden p')).toEqual([]);
  });
});

describe('samples that are not searched any more', () => {
  const rest = (providers: CatalogEntry[]) =>
    panelProps({ state: doneState({ loaded: 0, total: 0, outOf: 0, totalPages: 0 }), offers: [], providers });

  it('leave the picture to a service, by a press with its price, and to 1688.com', () => {
    const [onSearchWith, onOpen] = [vi.fn(), vi.fn()];
    const props = { ...rest([libraryEntry, imageSearchProductEntry, linkfoxEntry]), onSearchWith, onSite: { onOpen } };
    const again = draw(<Panel {...props} />);
    press(button('Search with LinkFox · about 4.5 credits'));
    expect(onSearchWith).toHaveBeenCalledExactlyOnceWith('linkfox');
    press(button('Open on 1688.com'));
    expect(onOpen).toHaveBeenCalledOnce();
    // A search that would stop at a category that is not chosen is none to offer.
    again(<Panel {...props} providers={[libraryEntry, imageSearchProductEntry]} />);
    expect(words('.all-hidden .button')).toEqual(['Open your library', 'Open on 1688.com']);
  });
});

describe('a service that asks for a wait', () => {
  afterEach(() => void vi.useRealTimers());

  it('counts down from when it answered, and is asked again only then', () => {
    vi.useFakeTimers({ now: Date.parse('2026-05-10T12:00:03Z') });
    const onAction = vi.fn();
    const error = { code: 'service-rate' as const, params: { seconds: 8 } };
    const state = atLinkfox({ stage: 'failed', stageStartedAt: '2026-05-10T12:00:00Z', error, pages: 0 });
    draw(<Panel {...paid({ state, onAction })} />);
    expect(one('[role=alert]').textContent).toContain('LinkFox takes no more calls right now.');
    press(button('Try again in 5 s'));
    expect(onAction).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(2000));
    expect(button('Try again in 3 s')).toBeTruthy();
    act(() => void vi.advanceTimersByTime(3000));
    press(button('Try again · about 4.5 credits'));
    expect(onAction).toHaveBeenCalledExactlyOnceWith('wait');
  });
});

describe('a photo that no service compared', () => {
  it('has no mark of likeness, and one that was compared as 0 has', () => {
    draw(<Panel {...paid({ offers: [bareOffer('1'), bareOffer('2', { similarity: 0 })] })} />);
    expect(words('[data-offer-id="1"] .service-similarity')).toEqual([]);
    expect(words('[data-offer-id="2"] .service-similarity')).toEqual(['Service says 0%']);
  });
});

describe('a report to LinkFox', () => {
  it('is written on its own press, shows exactly what is sent, and is sent by a press', () => {
    const [onReportOpen, onReport] = [vi.fn(), vi.fn()];
    const again = draw(<Panel {...paid({ offers, onReportOpen })} />);
    press(button('Report these results to LinkFox'));
    expect(onReportOpen).toHaveBeenCalledWith(true);
    again(<Panel {...paid({ offers, report: { state: 'writing' }, onReport })} />);
    press(button('Send to LinkFox'));
    expect(words('.report-form .field-error')).toEqual(['Write a few words first.']);
    type(one('.report-form textarea') as unknown as HTMLInputElement, 'Other mugs.');
    expect(words('.report-form summary')).toEqual(['What is sent to skill-api.linkfox.com']);
    expect(JSON.parse(one('.report-form pre').textContent ?? '')).toEqual({
      skillName: 'linkfox-1688-search-by-image',
      sentiment: 'NEUTRAL',
      category: 'OTHER',
      content: 'Other mugs.',
    });
    press(button('Send to LinkFox'));
    expect(onReport.mock.calls).toEqual([[{ sentiment: 'NEUTRAL', category: 'OTHER', content: 'Other mugs.' }]]);
  });

  it('is offered for no other service', () => {
    draw(<Panel {...paid({ offers, entry: openPlatformEntry, state: atLinkfox({ providerId: 'open-platform' }) })} />);
    expect(document.querySelector('.results-report')).toBeNull();
  });
});

describe('an error that is mended elsewhere', () => {
  const failed = (code: ErrorCode, entry: CatalogEntry) =>
    panelProps({ entry, state: doneState({ providerId: entry.id, stage: 'failed', error: { code }, pages: 0 }) });

  it.each([
    ['service-login', openPlatformEntry, 'Log in again'],
    ['service-login', imageSearchProductEntry, 'Open options'],
    ['service-credits', linkfoxEntry, 'Buy credits'],
    ['service-credits', imageSearchProductEntry, 'Open options'],
    ['service-address', openPlatformEntry, "Open the service's console"],
  ] as const)('%s of %o leads to "%s"', (code, entry, words) => {
    const onAction = vi.fn();
    draw(<Panel {...failed(code, entry)} onAction={onAction} />);
    press(button(words));
    expect(onAction).toHaveBeenCalledOnce();
    const price = entry.cost ? ' · about 4.5 credits' : '';
    press(button(`Try again${price}`));
    expect(onAction).toHaveBeenLastCalledWith('retry');
  });
});
