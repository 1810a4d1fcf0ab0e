// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BoardView } from '@/components/board-view';
import type { BoardControl } from '@/components/board-props';
import { tagsOf } from '@/components/note-fields';
import { OfferList } from '@/components/offer-list';
import { ShortlistContext, type Shortlist } from '@/components/shortlist';
import { VirtualList } from '@/components/virtual-list';
import type { Board, SavedOffer } from '@/utils/workspace/board';
import { button, clearDrawn, draw, key, one, press, words } from './draw';
import { bareOffer, decisionOf } from './fixtures';
import { watchControl } from './watch-fixture';
import savedOfferV1 from '../utils/workspace/stored/saved-offer-v1.json';

afterEach(clearDrawn);

const rowNamed = (id: string) => one(`[data-row="${id}"]`);
const focusedRow = () => (document.activeElement as HTMLElement).dataset.row;

describe('the star of a card', () => {
  const offers = ['30', '10'].map((id) => bareOffer(id));
  const shortlist = (more: Partial<Shortlist> = {}): Shortlist => ({
    boardOf: new Map(),
    isPrivate: false,
    letterKey: true,
    onToggle: vi.fn(),
    ...more,
  });
  const list = (value: Shortlist, view: 'list' | 'table' = 'list') => (
    <ShortlistContext.Provider value={value}>
      <OfferList offers={offers} providerId="library" decision={decisionOf(offers)} view={view} waiting={false} />
    </ShortlistContext.Provider>
  );
  const stars = () => [...document.querySelectorAll<HTMLButtonElement>('.save-button')];

  it.each(['list', 'table'] as const)('is full where the offer is on a board, and names it (%s)', (view) => {
    draw(list(shortlist({ boardOf: new Map([['10', 'Mugs']]) }), view));
    expect(stars().map((star) => star.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    expect(stars()[1]!.title).toContain('Mugs');
  });

  it.each(['list', 'table'] as const)('saves by a press, and by S on the focused card (%s)', (view) => {
    const onToggle = vi.fn();
    draw(list(shortlist({ onToggle }), view));
    press(stars()[0]!);
    one('[data-offer-id="10"]').focus();
    key('s');
    expect(onToggle.mock.calls).toEqual([[offers[0]], [offers[1]]]);
  });

  it('leaves S alone where letter keys are off, with a modifier, and outside a card', () => {
    const onToggle = vi.fn();
    const again = draw(list(shortlist({ onToggle })));
    one('[data-offer-id="10"]').focus();
    act(() => {
      document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, bubbles: true }));
    });
    key('s', one('.offer-list'));
    again(list(shortlist({ onToggle, letterKey: false })));
    key('s');
    expect(onToggle).not.toHaveBeenCalled();
  });

  it('says in a private window why it cannot save', () => {
    draw(list(shortlist({ isPrivate: true })));
    expect(stars()[0]!.getAttribute('aria-disabled')).toBe('true');
    expect(stars()[0]!.title).toMatch(/private window/);
  });
});

describe('a virtual list', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id }));
  const list = (shown: { id: string }[], onOpen = vi.fn()) => (
    <VirtualList items={shown} label="Letters" rowHeight={50} row={({ id }) => <b>{id}</b>} onOpen={onOpen} />
  );

  it('has one row for the tab key, and the arrows go on from there', () => {
    const onOpen = vi.fn();
    draw(list(items, onOpen));
    expect([...document.querySelectorAll('[data-row]')].map((row) => row.getAttribute('tabindex'))).toEqual([
      '0',
      '-1',
      '-1',
    ]);
    rowNamed('a').focus();
    key('ArrowDown');
    expect(focusedRow()).toBe('b');
    key('End');
    expect(focusedRow()).toBe('c');
    key('ArrowDown');
    expect(focusedRow()).toBe('c');
    key('Enter');
    expect(onOpen).toHaveBeenCalledWith(items[2]);
    expect(rowNamed('b').getAttribute('aria-posinset')).toBe('2');
    expect(rowNamed('b').getAttribute('aria-setsize')).toBe('3');
  });

  it('keeps the focus at the place of a row that goes, and on one that moves', () => {
    const again = draw(list(items));
    rowNamed('b').focus();
    again(list([items[2]!, items[1]!, items[0]!]));
    expect(focusedRow()).toBe('b');
    again(list([items[2]!, items[0]!]));
    expect(focusedRow()).toBe('a');
    again(list([]));
    expect(document.activeElement).toBe(one('.virtual-list'));
  });
});

describe('a board', () => {
  const board: Board = { version: 1, id: 'b1', name: 'Mugs', createdAt: '', usedAt: '', order: ['1', '2', '3'] };
  const other: Board = { ...board, id: 'b2', name: 'Chairs', order: [] };
  const saved = (id: string): SavedOffer => ({
    ...(savedOfferV1 as unknown as SavedOffer),
    id,
    boardId: 'b1',
    offer: bareOffer(id),
    note: '',
    tags: [],
  });
  let control: BoardControl;
  beforeEach(() => {
    control = {
      boards: [board, other],
      board,
      offers: ['1', '2', '3'].map(saved),
      revision: 1,
      picturesToAllow: 0,
      readPicture: () => Promise.resolve(undefined),
      onBoard: vi.fn(),
      onCreate: vi.fn(),
      onRename: vi.fn(),
      onDelete: vi.fn(),
      onMove: vi.fn(),
      onMoveToBoard: vi.fn(),
      onRemove: vi.fn(),
      onChange: vi.fn(),
      onAllowPictures: vi.fn(),
      onToLibrary: vi.fn(),
      watch: watchControl(),
    };
  });
  const view = (shown?: string, onShow = vi.fn()) => (
    <BoardView {...control} shown={shown} onShow={onShow} onExport={vi.fn()} />
  );

  it('moves an offer by its buttons and by Alt with an arrow', () => {
    draw(view());
    const step = (id: string, way: 'up' | 'down') => press(rowNamed(id).querySelector(`[aria-label$=" ${way}"]`)!);
    step('2', 'up');
    step('1', 'down');
    // The first one goes no higher, the last one no lower.
    step('1', 'up');
    step('3', 'down');
    rowNamed('2').focus();
    act(() => {
      rowNamed('2').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }));
    });
    expect((control.onMove as ReturnType<typeof vi.fn>).mock.calls).toEqual([
      ['2', '1'],
      ['1', '3'],
      ['2', undefined],
    ]);
  });

  it('puts its offers into the library, where they are more than samples', () => {
    const again = draw(view());
    press(one('[data-to-library]'));
    expect(control.onToLibrary).toHaveBeenCalledOnce();
    const sample = (id: string) => ({ ...saved(id), offer: bareOffer(id, { origin: 'sample' }) });
    control.offers = ['1', '2'].map(sample);
    again(view());
    expect(document.querySelector('[data-to-library]')).toBeNull();
  });

  it('takes an offer off with Delete, and sets its status in the row', () => {
    draw(view());
    rowNamed('3').focus();
    key('Delete');
    expect(control.onRemove).toHaveBeenCalledWith(control.offers![2]);
    const select = rowNamed('1').querySelector('select')!;
    act(() => {
      select.value = 'ordered';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(control.onChange).toHaveBeenCalledWith('1', { status: 'ordered' });
  });

  it('keeps what was typed when the details are closed at once', () => {
    const again = draw(view('2'));
    const note = one<HTMLTextAreaElement>('textarea');
    act(() => {
      note.value = 'two samples';
      note.dispatchEvent(new Event('input', { bubbles: true }));
    });
    again(view());
    expect((control.onChange as ReturnType<typeof vi.fn>).mock.calls).toEqual([['2', { note: 'two samples' }]]);
  });

  it('makes, names and deletes boards', () => {
    draw(view());
    press(button('New board'));
    const field = one<HTMLInputElement>('.board-form input');
    act(() => {
      field.value = ' Cups ';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    press(button('Create'));
    expect(control.onCreate).toHaveBeenCalledWith('Cups');
    press(button('Delete “Mugs”'));
    expect(control.onDelete).toHaveBeenCalledWith(board);
  });

  it('shows the plan that was saved, with the rates of its day', () => {
    control.offers = [savedOfferV1 as unknown as SavedOffer];
    draw(view(savedOfferV1.id));
    expect(words('.saved-plan summary')[0]).toMatch(/100 pieces for amazon\.com/);
    // ¥7.90 from 100 pieces at 7.10 yuan a dollar.
    expect(words('.saved-plan')[0]).toContain('$1.11');
  });

  it('teaches how to save where nothing is', () => {
    control = { ...control, boards: [], board: undefined, offers: undefined };
    draw(view());
    expect(words('.panes-none')[0]).toMatch(/Press ☆/);
  });
});

describe('typed tags', () => {
  it('are taken once each, without blanks, also with Chinese commas', () => {
    expect(tagsOf(' blue, spring，blue ; ,')).toEqual(['blue', 'spring']);
    expect(tagsOf('')).toEqual([]);
  });
});
