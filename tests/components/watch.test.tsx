// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SavedPrice } from '@/components/saved-price';
import { WatchBoard } from '@/components/watch-board';
import type { WatchControl } from '@/components/watch-control';
import { WatchHolds } from '@/components/watch-holds';
import { WatchMark } from '@/components/watch-mark';
import { WatchOffer } from '@/components/watch-offer';
import { WatchState } from '@/components/watch-state';
import { WatchSettings } from '@/components/watch-settings';
import { initialSettings } from '@/utils/settings';
import type { SavedOffer } from '@/utils/workspace/board';
import type { Watch } from '@/utils/workspace/watch/watch';
import type { WatchForesight } from '@/utils/workspace/watch/watch-cost';
import type { WatchHold } from '@/utils/workspace/watch/watch-hold';
import savedOfferV1 from '../utils/workspace/stored/saved-offer-v1.json';
import watchV1 from '../utils/workspace/stored/watch-v1.json';
import words from '@/assets/locales/en.json';
import { button, clearDrawn, draw, one, press } from './draw';
import { watchControl } from './watch-fixture';

afterEach(clearDrawn);

const saved = savedOfferV1 as unknown as SavedOffer;
const watch = watchV1 as unknown as Watch;
const watched = (change: Partial<Watch> = {}) =>
  watchControl({ watches: new Map([[saved.id, { ...watch, ...change }]]) });
/** Draws, and waits for what is foreseen. */
async function drawn(node: Parameters<typeof draw>[0]) {
  draw(node);
  await act(() => Promise.resolve());
}
const foresight = (calls: number): WatchForesight => ({
  count: 2,
  costs: [{ providerId: 'linkfox', calls, cost: { amount: '22.5', unit: 'credits' } }],
  calls,
  not: { 'search-gone': 1 },
});

describe('an offer that is not watched', () => {
  it('says what watching takes before the press', async () => {
    const onWatch = vi.fn();
    const control = watchControl({ used: 3, foresee: () => Promise.resolve(foresight(5)), onWatch });
    await drawn(<WatchOffer saved={saved} control={control} />);
    expect(one('.watch-offer').textContent).toContain('LinkFox: about 5 calls a month, 22.5 credits');
    expect(one('.watch-offer').textContent).toContain('At most 50 calls a month for all watched prices; 3 were');
    expect(onWatch).not.toHaveBeenCalled();
    press(button(words['watch.start']));
    expect(onWatch).toHaveBeenCalledWith([saved]);
  });

  it('says when that is more than the limit, and has no button where nobody can be asked', async () => {
    await drawn(<WatchOffer saved={saved} control={watchControl({ foresee: () => Promise.resolve(foresight(90)) })} />);
    expect(one('.watch-over').textContent).toBe(words['watch.overCap']);
    clearDrawn();
    const more = { ...foresight(5), calls: 51 };
    await drawn(<WatchOffer saved={saved} control={watchControl({ foresee: () => Promise.resolve(more) })} />);
    expect(one('.watch-over').textContent).toBe(words['watch.overCapWith']);
    clearDrawn();
    await drawn(<WatchOffer saved={saved} control={watchControl()} />);
    expect(one('.watch-offer').textContent).toContain(words['watch.noPage']);
    expect(document.querySelector('button')).toBeNull();
  });
});

describe('an offer whose price cannot be checked', () => {
  it.each([
    ['search-gone', words['watch.noSearch']],
    ['picture-gone', words['watch.noPicture']],
  ] as const)('for %s says so, and has one press that goes on', async (why, sentence) => {
    const lost = new Map([[saved.id, why]]);
    for (const control of [
      { ...watched(), lost },
      watchControl({ foresee: () => Promise.resolve({ count: 0, costs: [], calls: 0, not: { [why]: 1 } }) }),
    ]) {
      const picture = { ...saved, offer: { ...saved.offer, imageUrl: 'https://cbu01.alicdn.com/1.jpg' } };
      await drawn(<WatchOffer saved={picture} control={control} />);
      const text = one('.watch-offer').textContent;
      expect(text).toContain(sentence);
      expect(text).not.toMatch(/Check now|Next check|calls a month|Pause|Watch price/);
      press(button('Search its picture again · about 4.5 credits'));
      expect(control.onSearchAgain).toHaveBeenCalledWith(picture);
      clearDrawn();
    }
    await drawn(
      <WatchOffer
        saved={{ ...saved, offer: { ...saved.offer, imageUrl: undefined } }}
        control={{ ...watched(), lost }}
      />,
    );
    expect(one('.watch-offer').textContent).toContain(words['watch.searchFrom']);
    expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
      words['watch.stop'],
      words['watch.all'],
    ]);
  });

  it('for being a sample says so, and has no press', async () => {
    const foresee = () => Promise.resolve({ count: 0, costs: [], calls: 0, not: { sample: 1 } });
    await drawn(<WatchOffer saved={saved} control={watchControl({ foresee })} />);
    expect(one('.watch-offer').textContent).toContain(words['watch.noSample']);
    expect(document.querySelector('button')).toBeNull();
  });
});

describe('a watched offer', () => {
  it('lists its changes, newest first, with the stock and the store’s price', async () => {
    await drawn(<WatchOffer saved={saved} control={watched()} />);
    const lists = [...document.querySelectorAll('.price-series ol')].map((list) =>
      [...list.children].map(({ textContent }) => textContent),
    );
    expect(lists).toEqual([
      ['Nov 10, 2026: ¥7.90 (−7.1%) · 5,200 in stock', 'Nov 3, 2026: ¥8.50'],
      ['Nov 3, 2026: $12.99'],
    ]);
    expect(one('.watch-state').textContent).toContain('Next check on Nov 11, 2026');
  });

  it.each([
    [
      { last: { at: '2026-11-10T06:00:00Z', outcome: 'not-found' as const }, missed: 3 },
      'last 3 checks, which is no change',
    ],
    [{ last: { at: '2026-11-10T06:00:00Z', outcome: 'unknown' as const } }, 'may have been paid for'],
    [
      {
        last: {
          at: '2026-11-10T06:00:00Z',
          outcome: 'failed' as const,
          error: { code: 'service-credits' as const },
        },
      },
      words['error.service-credits'],
    ],
    [{ begunAt: '2026-11-10T06:00:00Z' }, words['watch.checking']],
    [{ paused: true as const }, words['watch.paused']],
  ])('says how its last check ended: %j', async (change, sentence) => {
    await drawn(<WatchOffer saved={saved} control={watched(change)} />);
    expect(one('[role=status]').textContent).toContain(sentence);
  });

  it('is checked now by a press that says its cost, paused, and stopped', async () => {
    const control = watched();
    await drawn(<WatchOffer saved={saved} control={control} />);
    press(button('Check now · about 4.5 credits'));
    press(button(words['watch.pause']));
    press(button(words['watch.stop']));
    expect(control.onCheck).toHaveBeenCalledWith(saved);
    expect(control.onPause).toHaveBeenCalledWith([saved], true);
    expect(control.onStop).toHaveBeenCalledWith([saved]);
  });

  it('that is paused says what going on takes', async () => {
    const control = { ...watched({ paused: true }), foresee: () => Promise.resolve(foresight(5)) };
    await drawn(<WatchOffer saved={saved} control={control} />);
    expect(one('.watch-offer').textContent).toContain('LinkFox: about 5 calls a month, 22.5 credits');
    press(button(words['watch.resume']));
    expect(control.onPause).toHaveBeenCalledWith([saved], false);
  });

  it('names its last changes, and all by a press', async () => {
    const offer = Array.from({ length: 9 }, (_, i) => ({
      at: `2026-11-1${i}T06:00:00.000Z`,
      price: { amount: String(10 + i), currency: 'CNY' },
    }));
    await drawn(<WatchOffer saved={saved} control={watched({ offer, store: [] })} />);
    expect(document.querySelectorAll('.price-series li')).toHaveLength(6);
    press(button('Show all 9'));
    expect(document.querySelectorAll('.price-series li')).toHaveLength(9);
  });

  it('is marked with its change, with what is gone, or as watched', () => {
    const again = draw(<WatchMark watch={watch} quantity={1} />);
    expect(one('.watch-mark.cheaper').textContent).toContain('−7.1% since Nov 3, 2026');
    again(<WatchMark watch={{ ...watch, offer: watch.offer.slice(0, 1) }} quantity={1} />);
    expect(one('.watch-mark').textContent).toBe(words['watch.mark']);
    again(<WatchMark watch={{ ...watch, offer: [{ ...watch.offer[0]!, onSale: false }] }} quantity={1} />);
    expect(one('.watch-mark.dearer').textContent).toBe(words['watch.goneSince']);
  });
});

describe('what holds a watch up', () => {
  const limit = { kind: 'limit' as const, until: '2026-12-01T06:00:00.000Z' };
  const noKey = { kind: 'service' as const, providerId: 'linkfox', error: { code: 'credential-missing' as const } };
  const refused = { ...noKey, error: { code: 'service-key' as const } };
  const held = (hold: WatchHold, change: Partial<WatchControl> = {}) => ({
    ...watched(),
    holds: new Map([
      [saved.id, hold],
      ['other', hold],
    ]),
    ...change,
  });

  it('is said once for all, with the press that leads to the limit', () => {
    const control = held(limit, { used: 50 });
    draw(<WatchHolds offers={[saved, { id: 'other' }, { id: 'free' }]} control={control} />);
    expect([...document.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
      'Waiting for the month’s limit: 50 of 50 calls used. Checks continue on Dec 1, 2026.',
    ]);
    press(button(words['watch.limit.raise']));
    expect(control.onLimit).toHaveBeenCalledOnce();
    clearDrawn();
    draw(<WatchHolds offers={[saved]} control={held({ kind: 'limit' })} />);
    expect(one('p').textContent).toBe(words['watch.limit.zero']);
  });

  it('names the service whose key is not there or was refused, and leads to it', () => {
    const control = held(noKey);
    draw(<WatchHolds offers={[saved]} control={control} />);
    expect(one('p').textContent).toContain('No key for LinkFox on this device.');
    press(button('Enter the key of LinkFox'));
    expect(control.onService).toHaveBeenCalledWith('linkfox');
    clearDrawn();
    draw(<WatchHolds offers={[saved]} control={held(refused)} />);
    expect(one('p').textContent).toContain('LinkFox refused the key.');
  });

  it.each([
    [limit, false],
    [noKey, false],
    [refused, true],
  ])('leaves no press that would send nothing: %j', async (hold, checks) => {
    await drawn(<WatchOffer saved={saved} control={held(hold)} />);
    const names = [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
    expect(names.some((name) => name.startsWith(words['watch.now']))).toBe(checks);
    expect(names).toContain(words['watch.pause']);
  });

  it('stands in the row in few words, with the day on which it is checked next', () => {
    draw(<WatchState saved={saved} watch={watch} hold={limit} />);
    expect(document.body.textContent).toBe('Next check on Dec 1, 2026: the month’s limit is used.');
  });

  it('is no failure any more once it is mended', () => {
    const error = { code: 'watch-cap' as const, params: { cap: 50 } };
    const last = { at: '2026-11-10T06:00:00Z', outcome: 'failed' as const, error };
    draw(<WatchState saved={saved} watch={{ ...watch, last }} />);
    expect(document.body.textContent).toBe('Next check on Nov 11, 2026.');
  });
});

describe('a board', () => {
  const board = { version: 1 as const, id: 'b', name: 'Mugs', createdAt: '', usedAt: '', order: [] };
  it('asks about those that are not watched yet, and names what cannot be', async () => {
    const other = { ...saved, id: 'other' };
    const control = { ...watched(), foresee: vi.fn(() => Promise.resolve(foresight(5))) };
    await drawn(<WatchBoard board={board} offers={[saved, other]} control={control} onEnd={vi.fn()} />);
    expect(control.foresee).toHaveBeenCalledWith([other]);
    expect(one('.watch-board').textContent).toContain('The search that found 1 offer was deleted');
    press(button('Watch 2 offers'));
    expect(control.onWatch).toHaveBeenCalledWith([other]);
  });

  it('rests, goes on and ends as a whole, each by one press that names how many', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    const offers = ids.map((id) => ({ ...saved, id }));
    const paused = (id: string) => (id === 'c' || id === 'd' ? { paused: true as const } : {});
    const watches = new Map(ids.map((id) => [id, { ...watch, id, ...paused(id) }]));
    const lost = new Map([['d', 'search-gone' as const]]);
    const control = watchControl({ watches, lost, foresee: () => Promise.resolve({ ...foresight(5), not: {} }) });
    const onEnd = vi.fn();
    await drawn(<WatchBoard board={board} offers={offers} control={control} onEnd={onEnd} />);
    expect(one('.watch-board').textContent).toContain('LinkFox: about 5 calls a month, 22.5 credits');
    press(button('Pause 2 offers'));
    expect(control.onPause).toHaveBeenLastCalledWith(offers.slice(0, 2), true);
    press(button('Go on with 1 offer'));
    expect(control.onPause).toHaveBeenLastCalledWith([offers[2]], false);
    press(button('Stop watching 4 offers'));
    expect(control.onStop).toHaveBeenCalledWith(offers);
    expect(onEnd).toHaveBeenCalledTimes(3);
  });
});

it('a limit that a settings file brought is among those that are offered', () => {
  const settings = { ...initialSettings.watch, monthlyCap: 77 };
  const props = { calls: { day: 30, week: 0 }, denied: true, onRhythm: vi.fn(), onChange: vi.fn(), onNotify: vi.fn() };
  draw(<WatchSettings settings={settings} {...props} />);
  const [rhythm, cap] = [...document.querySelectorAll('select')];
  expect(cap!.value).toBe('77');
  expect(cap!.options[0]!.text).toBe(words['watch.capZero']);
  // What each rhythm takes is said before it is chosen.
  expect([...rhythm!.options].map(({ text }) => text)).toEqual(['Every day: about 30 calls a month', 'Every week']);
  expect(document.querySelector('[role=alert]')?.textContent).toBe(words['watch.notifyDenied']);
  act(() => {
    rhythm!.value = 'day';
    rhythm!.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(props.onRhythm).toHaveBeenCalledWith('day');
});

describe('what a saved offer costs', () => {
  it('is the price of now beside the former one where a watch found another, and else as it was saved', () => {
    draw(<SavedPrice saved={saved} watch={watched()} />);
    expect(one('strong').textContent).toBe('¥7.90');
    expect(one('del').textContent).toBe('¥8.50');
    clearDrawn();
    draw(<SavedPrice saved={saved} watch={watchControl()} />);
    expect(one('strong').textContent).toBe('¥8.50');
    expect(document.querySelector('del')).toBeNull();
  });
});
