// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '@/components/panel';
import { button, clearDrawn, draw, key, one, press, type, words } from './draw';
import { bareOffer, doneState, paidEntry, panelProps } from './fixtures';

afterEach(clearDrawn);

const offers = ['30', '10', '20'].map((id) => bareOffer(id));
const focused = () => (document.activeElement as HTMLElement).dataset.offerId;

describe('the results', () => {
  it('stand in rank order, each with its id', () => {
    draw(<Panel {...panelProps({ offers })} />);
    expect([...document.querySelectorAll('article')].map((each) => each.dataset.offerId)).toEqual(['30', '10', '20']);
  });

  it('are counted in the meaning of the service', () => {
    const again = draw(<Panel {...panelProps({ offers, state: doneState({ sample: true }) })} />);
    expect(words('[role=status]')).toEqual(['50 closest of 160 samples · page 1 of 3']);
    const page = { ...paidEntry, capabilities: { ...paidEntry.capabilities, totalMeaning: 'page' as const } };
    again(<Panel {...panelProps({ offers, entry: page })} />);
    expect(words('[role=status]')).toEqual(['2 offers loaded · page 1 of 3']);
  });

  it('say where they come from, and that they are sample data', () => {
    draw(<Panel {...panelProps({ offers, state: doneState({ sample: true }) })} />);
    expect(words('.data-from')[0]).toMatch(/^Data from On-device library, .*Sample data/);
    expect(words('.query-sample')).toEqual(['Sample data']);
  });

  it('keep the focus on an offer that moves', () => {
    const again = draw(<Panel {...panelProps({ offers })} />);
    document.querySelector<HTMLElement>('[data-offer-id="20"]')!.focus();
    again(<Panel {...panelProps({ offers: [offers[2]!, offers[0]!] })} />);
    expect(focused()).toBe('20');
  });

  it('keep the focus in the list when its offer goes', () => {
    const again = draw(<Panel {...panelProps({ offers })} />);
    document.querySelector<HTMLElement>('[data-offer-id="20"]')!.focus();
    again(<Panel {...panelProps({ offers: offers.slice(0, 2) })} />);
    expect(document.activeElement).toBe(one('.offer-list'));
  });

  it('say so when no photo is close, and what to try', () => {
    const onDropOpen = vi.fn();
    draw(<Panel {...panelProps({ offers, state: doneState({ bestSimilarity: 0.49 }), onDropOpen })} />);
    expect(words('h2')).toContain('No close match');
    expect(words('.no-close-match li')).toHaveLength(3);
    press(button('Try another picture'));
    expect(onDropOpen).toHaveBeenCalledWith(true);
  });

  it('offer to clear the filters that may hide a closer one', () => {
    const choices = { ...doneState().choices, filters: ['qrr0'] };
    const onChoices = vi.fn();
    draw(<Panel {...panelProps({ offers, state: doneState({ choices, bestSimilarity: 0.2 }), onChoices })} />);
    press(button('Clear filters'));
    expect(onChoices.mock.lastCall![0].filters).toEqual([]);
  });

  it('say nothing of the kind when one is', () => {
    draw(<Panel {...panelProps({ offers, state: doneState({ bestSimilarity: 0.5 }) })} />);
    expect(document.querySelector('.no-close-match')).toBeNull();
  });

  it('name the filters that hide everything, and clear them', () => {
    const choices = { ...doneState().choices, filters: ['qrr0'], priceMin: '10' };
    const onChoices = vi.fn();
    const state = doneState({ choices, total: 0, loaded: 0, totalPages: 0 });
    draw(<Panel {...panelProps({ state, onChoices })} />);
    expect(words('.all-hidden p')).toEqual(['2 filters hide everything.']);
    press(button('Clear filters'));
    expect(onChoices).toHaveBeenCalledWith({ filters: [], sort: choices.sort, pageSize: 20 }, 'pressed');
  });
});

describe('a running search', () => {
  const running = doneState({ stage: 'checking', progress: { done: 7, total: 20 }, pages: 0, loaded: 0 });

  it('says what it is doing and can be cancelled', () => {
    const onCancel = vi.fn();
    draw(<Panel {...panelProps({ state: running, onCancel })} />);
    expect(words('[role=status]')).toEqual(['Checking photos 7 of 20']);
    press(button('Cancel'));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it.each(['reading', 'preparing', 'searching', 'checking'] as const)('can be cancelled while %s', (stage) => {
    draw(<Panel {...panelProps({ state: { ...running, stage } })} />);
    expect(button('Cancel')).toBeTruthy();
    expect(words('[role=status]')[0]).not.toBe('');
  });

  it('keeps the rows that were there', () => {
    draw(<Panel {...panelProps({ state: running, offers, stale: true })} />);
    expect(document.querySelectorAll('article')).toHaveLength(3);
    expect(one('.offer-list').getAttribute('aria-busy')).toBe('true');
  });
});

describe('a failure', () => {
  const failed = doneState({ stage: 'failed', error: { code: 'picture-http', params: { status: 404 } } });

  it('is a sentence with one button, and the rows stay', () => {
    const onAction = vi.fn();
    draw(<Panel {...panelProps({ state: failed, offers, stale: true, onAction })} />);
    const alert = one('[role=alert]');
    expect(alert.textContent).toContain('404');
    expect(alert.querySelectorAll('button')).toHaveLength(1);
    press(alert.querySelector('button')!);
    expect(onAction).toHaveBeenCalledWith('choose-picture');
    expect(document.querySelectorAll('article')).toHaveLength(3);
  });

  it('of an unknown kind shows its own text', () => {
    draw(<Panel {...panelProps({ state: { ...failed, error: { code: 'unknown', params: { detail: 'E 42' } } } })} />);
    expect(one('[role=alert]').textContent).toContain('Something went wrong: E 42');
  });

  it('with a code of another version is still a sentence', () => {
    const error = { code: 'from-the-future' as 'unknown', detail: 'E 43' };
    draw(<Panel {...panelProps({ state: { ...failed, error } })} />);
    expect(one('[role=alert]').textContent).toContain('Something went wrong: E 43');
    expect(button('Try again')).toBeTruthy();
  });

  it('of a further page leaves what is loaded and names its own remedy', () => {
    const onAction = vi.fn();
    draw(<Panel {...panelProps({ offers, state: doneState({ moreError: { code: 'interrupted' } }), onAction })} />);
    press(button('Try again'));
    expect(onAction).toHaveBeenCalledWith('retry');
    expect(document.querySelectorAll('article')).toHaveLength(3);
  });
});

describe('changed choices', () => {
  const choices = { ...doneState().choices, filters: ['qrr0', 'certifiedFactory'], keyword: '棉' };

  it('of a paid service wait for one button that names the cost', () => {
    const [onAsk, onDiscard] = [vi.fn(), vi.fn()];
    draw(<Panel {...panelProps({ offers, entry: paidEntry, choices, gathered: 3, onAsk, onDiscard })} />);
    press(button('Search again · about 4.5 credits'));
    press(button('Undo 3 changes'));
    expect([onAsk, onDiscard].map((each) => each.mock.calls.length)).toEqual([1, 1]);
    expect(button('Load 20 more · about 4.5 credits')).toBeTruthy();
  });

  it('of a free one need none', () => {
    draw(<Panel {...panelProps({ offers, choices })} />);
    expect(words('button').filter((name) => name.startsWith('Search again'))).toEqual([]);
    expect(button('Load 20 more')).toBeTruthy();
  });

  it('are named, and removed one by one with the focus going on', () => {
    const onChoices = vi.fn();
    const again = draw(<Panel {...panelProps({ offers, choices, onChoices })} />);
    expect(words('.chips button')).toEqual(['“棉”', 'Refunds 0%', 'Certified factory']);
    const chip = button('Remove Certified factory');
    chip.focus();
    press(chip);
    const [next] = onChoices.mock.lastCall!;
    expect(next.filters).toEqual(['qrr0']);
    again(<Panel {...panelProps({ offers, choices: next, onChoices })} />);
    expect(document.activeElement).toBe(button('Remove Refunds 0%'));
  });

  it('that the source lacks are named', () => {
    draw(<Panel {...panelProps({ offers, state: doneState({ dropped: ['qrr5', 'keyword', 'getRate24HLv1'] }) })} />);
    expect(words('.notice')).toEqual([
      'On-device library cannot do this, so it was left out: Refunds 1 to 5%, words in the title, getRate24HLv1.',
    ]);
  });

  it('are offered as the service has them and no others', () => {
    const none = { ...paidEntry.capabilities, filters: [], priceRange: false, keyword: false, collections: [] };
    draw(<Panel {...panelProps({ offers, entry: { ...paidEntry, capabilities: none } })} />);
    press(one('[data-filters]'));
    expect(words('.filter-sheet .field-label')).toEqual(['Offers at a time']);
    expect(document.querySelectorAll('.filter-sheet input')).toHaveLength(0);
  });
});

describe('the price range', () => {
  function open(onChoices = vi.fn()) {
    draw(<Panel {...panelProps({ offers, onChoices })} />);
    press(one('[data-filters]'));
    return onChoices;
  }

  it('takes plain prices, also with a comma', () => {
    const onChoices = open();
    type(one('[aria-label="Lowest price in yuan"]'), ' 12,50 ');
    expect(onChoices).toHaveBeenLastCalledWith(expect.objectContaining({ priceMin: '12.5' }), 'typed');
  });

  it('says what is wrong and asks nothing', () => {
    const onChoices = open();
    type(one('[aria-label="Lowest price in yuan"]'), 'cheap');
    expect(words('.price-range .field-error')).toEqual(['Use a plain number, such as 12.50.']);
    type(one('[aria-label="Lowest price in yuan"]'), '9');
    onChoices.mockClear();
    type(one('[aria-label="Highest price in yuan"]'), '8');
    expect(words('.price-range .field-error')).toEqual(['The lowest price is above the highest one.']);
    expect(onChoices).not.toHaveBeenCalled();
  });
});

describe('the keyboard', () => {
  it('goes from card to card with the arrows and opens with Enter', () => {
    draw(<Panel {...panelProps({ offers })} />);
    const opened: string[] = [];
    one('.offer-list').addEventListener('click', (event) => {
      opened.push((event.target as Element).closest('article')?.dataset.offerId ?? '');
      event.preventDefault();
    });
    const [first, ...others] = document.querySelectorAll<HTMLElement>('article[tabindex="0"]');
    expect([first!.dataset.offerId, others.length]).toEqual(['30', 2]);
    first!.focus();
    key('ArrowDown');
    expect(focused()).toBe('10');
    key('End');
    expect(focused()).toBe('20');
    key('ArrowDown');
    expect(focused()).toBe('20');
    key('ArrowUp');
    expect(focused()).toBe('10');
    key('Enter');
    expect(opened).toEqual(['10']);
  });

  it('leaves the arrows alone inside a control of a card', () => {
    draw(<Panel {...panelProps({ offers })} />);
    const card = document.querySelector('article')!;
    const summary = card.querySelector('summary')!;
    summary.focus();
    key('Enter');
    expect(document.activeElement).toBe(summary);
  });

  it('opens the filters at the keyword with /', () => {
    draw(<Panel {...panelProps({ offers })} />);
    key('/');
    expect(document.activeElement).toBe(one('[data-keyword]'));
    key('Escape');
    expect(document.querySelector('.filter-sheet')).toBeNull();
    expect(document.activeElement).toBe(one('[data-filters]'));
  });

  it('lists its keys with ?', () => {
    draw(<Panel {...panelProps({ offers })} />);
    key('?');
    expect(words('dialog kbd')).toContain('/');
  });

  it('keeps / and ? as letters while something is being written, and when they are switched off', () => {
    const again = draw(<Panel {...panelProps({ offers, dropOpen: true })} />);
    key('?', one('[aria-label="Address of a picture"]'));
    again(<Panel {...panelProps({ offers, letterKeys: false })} />);
    key('?', document.body);
    key('/', document.body);
    expect(document.querySelector('dialog, .filter-sheet')).toBeNull();
  });
});

describe('more rows', () => {
  it('come by a button, which says when they are on their way', () => {
    const [onLoadMore, onCancel] = [vi.fn(), vi.fn()];
    const again = draw(<Panel {...panelProps({ offers, state: doneState({ total: 25, loaded: 20 }), onLoadMore })} />);
    press(button('Load 5 more'));
    expect(onLoadMore).toHaveBeenCalledOnce();
    again(<Panel {...panelProps({ offers, state: doneState({ loadingMore: true }), onLoadMore, onCancel })} />);
    press(button('Loading more'));
    expect(onLoadMore).toHaveBeenCalledOnce();
    press(button('Cancel'));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('leave the focus at the end when the last ones are there', () => {
    const again = draw(<Panel {...panelProps({ offers })} />);
    button('Load 20 more').focus();
    again(<Panel {...panelProps({ offers, state: doneState({ pages: 3, loaded: 50 }) })} />);
    expect(words('.load-more')).toEqual(['These are all 50 offers.']);
    expect(document.activeElement).toBe(one('.load-more'));
  });

  it('keep the focus on the button while more can come', () => {
    const again = draw(<Panel {...panelProps({ offers })} />);
    const more = button('Load 20 more');
    more.focus();
    again(<Panel {...panelProps({ offers, state: doneState({ loadingMore: true }) })} />);
    again(<Panel {...panelProps({ offers, state: doneState({ pages: 2, loaded: 40 }) })} />);
    expect(more.isConnected).toBe(true);
    expect(document.activeElement).toBe(more);
  });

  it('take no focus, and so no place in the list, from who has left the button by a press beside it', async () => {
    const again = draw(<Panel {...panelProps({ offers })} />);
    const more = button('Load 20 more');
    more.focus();
    more.blur();
    await Promise.resolve();
    again(<Panel {...panelProps({ offers, state: doneState({ pages: 2, loaded: 40 }) })} />);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('an empty panel', () => {
  it('teaches one thing and takes an address', () => {
    const onAddress = vi.fn();
    draw(<Panel {...panelProps({ state: undefined, onAddress })} />);
    expect(words('h2')).toEqual(['Right-click a product picture']);
    const field = one<HTMLInputElement>('[aria-label="Address of a picture"]');
    type(field, 'not an address');
    press(button('Find'));
    expect(words('[role=alert]')[0]).toContain('no address');
    type(field, 'shop.example/mug.jpg');
    press(button('Find'));
    expect(onAddress.mock.calls).toEqual([['https://shop.example/mug.jpg']]);
  });
});

describe('other pictures on the place that was pressed', () => {
  const others = [{ index: 2, preview: 'data:image/jpeg;base64,/9j/', width: 800, height: 600 }, { index: 4 }];

  it('are searched by one press, with what that costs', () => {
    const onOther = vi.fn();
    draw(<Panel {...panelProps({ offers, others, onOther, entry: paidEntry })} />);
    expect(words('.other-pictures h2')[0]).toMatch(/^Other pictures here · about /);
    expect(words('.other-picture')).toEqual(['800 × 600 px', 'Size unknown']);
    press(button('Search the other picture: Size unknown'));
    expect(onOther).toHaveBeenCalledExactlyOnceWith(4);
  });

  it('are no matter where there was one', () => {
    draw(<Panel {...panelProps({ offers })} />);
    expect(document.querySelector('.other-pictures')).toBeNull();
  });
});

describe('pictures that are being picked on a page', () => {
  it('stand above the view in place of the search before', () => {
    draw(<Panel {...panelProps({ offers, picking: true })} />);
    expect(words('h1')).toEqual(['Press the pictures on the page, then Done there']);
    expect(document.querySelector('[data-crop], .query-actions')).toBeNull();
  });
});

describe('offers that a press on another page added', () => {
  const clip = {
    read: 3,
    shown: 3,
    withoutId: 0,
    added: 3,
    at: '2026-05-10T12:00:00Z',
    pageUrl: 'https://s.1688.com/',
  };
  const list = doneState({ providerId: 'page-1688', pages: 1, loaded: 3, clip });
  const longer = doneState({ ...list, pages: 2, loaded: 4, clip: { ...clip, read: 1, shown: 1, added: 1 } });

  it('are brought up, as they stand below the others', () => {
    const again = draw(<Panel {...panelProps({ offers, state: list })} />);
    expect(focused()).toBeUndefined();
    again(<Panel {...panelProps({ offers, state: longer })} />);
    again(<Panel {...panelProps({ offers: [...offers, bareOffer('40')], state: longer })} />);
    expect(focused()).toBe('40');
  });

  it('are left where they are when the panel opens later', () => {
    draw(<Panel {...panelProps({ offers: [...offers, bareOffer('40')], state: longer })} />);
    expect(focused()).toBeUndefined();
  });
});
