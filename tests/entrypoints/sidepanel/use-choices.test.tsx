// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useChoices, type ChoiceControl } from '@/entrypoints/sidepanel/use-choices';
import { findEntry } from '@/utils/providers/catalog';
import type { SearchChoices } from '@/utils/providers/provider';
import type { SearchState } from '@/utils/search/search-state';
import { paidEntry } from '@/tests/components/fixtures';

const choices = (more: Partial<SearchChoices> = {}): SearchChoices => ({
  filters: [],
  sort: { field: 'price', direction: 'asc' },
  pageSize: 20,
  ...more,
});
const stateOf = (id: string, asked: SearchChoices) => ({ id, choices: asked, providerId: 'library' }) as SearchState;

let root: HTMLElement;
let control: ChoiceControl;
const search = vi.fn();

function Probe({ state, paid }: { state: SearchState; paid: boolean }) {
  control = useChoices(state, (id) => (paid ? paidEntry : findEntry(id)), search);
  return null;
}
const show = (state: SearchState, paid = false) => act(() => render(<Probe state={state} paid={paid} />, root));
const change = (...args: Parameters<ChoiceControl['change']>) => act(() => control.change(...args));

beforeEach(() => {
  vi.useFakeTimers();
  root = document.createElement('div');
  search.mockClear();
});
afterEach(() => {
  act(() => render(null, root));
  vi.useRealTimers();
});

describe('choices with a free source', () => {
  it('are asked at once when pressed, and shown before the answer', () => {
    show(stateOf('a', choices()));
    change(choices({ filters: ['qrr0'] }), 'pressed');
    expect(search.mock.calls).toEqual([[choices({ filters: ['qrr0'] }), 'library']]);
    expect(control.choices?.filters).toEqual(['qrr0']);
    expect(control.gathered).toBe(0);
  });

  it('are asked once after a rest when typed', () => {
    show(stateOf('a', choices()));
    for (const keyword of ['m', 'mu', 'mug']) change(choices({ keyword }), 'typed');
    expect(search).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(search.mock.calls).toEqual([[choices({ keyword: 'mug' }), 'library']]);
  });

  it('keep what is being typed when the answer to the former word comes', () => {
    show(stateOf('a', choices()));
    change(choices({ keyword: 'mu' }), 'typed');
    vi.runAllTimers();
    change(choices({ keyword: 'mug' }), 'typed');
    show(stateOf('b', choices({ keyword: 'mu' })));
    expect(control.choices?.keyword).toBe('mug');
    vi.runAllTimers();
    expect(search).toHaveBeenLastCalledWith(choices({ keyword: 'mug' }), 'library');
  });

  it('give way to a search that comes from elsewhere', () => {
    show(stateOf('a', choices()));
    change(choices({ keyword: 'mug' }), 'typed');
    show(stateOf('b', choices({ priceMin: '5' })));
    vi.runAllTimers();
    expect(control.choices).toEqual(choices({ priceMin: '5' }));
    expect(search).not.toHaveBeenCalled();
  });
});

describe('choices with a paid source', () => {
  it('gather until they are asked', () => {
    show(stateOf('a', choices()), true);
    change(choices({ filters: ['qrr0'] }), 'pressed');
    change(choices({ filters: ['qrr0'], keyword: 'mug' }), 'typed');
    vi.runAllTimers();
    expect(search).not.toHaveBeenCalled();
    expect(control.gathered).toBe(2);
    act(() => control.ask());
    expect(search.mock.calls).toEqual([[choices({ filters: ['qrr0'], keyword: 'mug' }), 'library']]);
  });

  it('can be taken back', () => {
    show(stateOf('a', choices()), true);
    change(choices({ filters: ['qrr0'] }), 'pressed');
    act(() => control.discard());
    expect([control.gathered, control.choices?.filters]).toEqual([0, []]);
  });

  it('count nothing when a change was turned back by hand', () => {
    show(stateOf('a', choices({ filters: ['qrr0', 'qrr1'] })), true);
    change(choices({ filters: ['qrr1', 'qrr0'] }), 'pressed');
    expect(control.gathered).toBe(0);
  });
});

describe('another source', () => {
  it('that is paid waits for the button, and what it lacks is named', () => {
    show(stateOf('a', choices({ sort: { field: 'similarity', direction: 'desc' }, filters: ['qrr0'] })));
    act(() => control.choose('linkfox'));
    vi.runAllTimers();
    expect(search).not.toHaveBeenCalled();
    expect([control.providerId, control.gathered, control.dropped]).toEqual(['linkfox', 1, ['sort.similarity']]);
    act(() => control.ask());
    expect(search.mock.calls).toEqual([
      [choices({ sort: { field: 'monthSold', direction: 'desc' }, filters: ['qrr0'] }), 'linkfox'],
    ]);
  });

  it('that is free is asked at once', () => {
    show({ ...stateOf('a', choices()), providerId: 'linkfox' });
    act(() => control.choose('library'));
    expect(search.mock.calls).toEqual([[choices(), 'library']]);
  });

  it('that is tried and left again has cost no choice', () => {
    const asked = choices({ sort: { field: 'similarity', direction: 'desc' }, keyword: 'mug' });
    show(stateOf('a', asked));
    act(() => control.choose('image-search'));
    expect(control.dropped).toEqual(['keyword']);
    act(() => control.choose('open-platform'));
    expect([control.dropped, control.choices?.keyword]).toEqual([[], 'mug']);
    act(() => control.discard());
    expect([control.providerId, control.gathered, control.choices]).toEqual(['library', 0, asked]);
  });

  it('does not take along a part of the picture, which another service proposed', () => {
    show({ ...stateOf('a', choices({ region: '0,0,9,9' })), providerId: 'open-platform' });
    act(() => control.choose('linkfox'));
    expect(control.choices?.region).toBeUndefined();
    act(() => control.choose('open-platform'));
    expect([control.choices?.region, control.gathered]).toEqual(['0,0,9,9', 0]);
  });
});

describe('a press that asks another source', () => {
  it('asks it at once, with what it can do of the choices', () => {
    show(stateOf('a', choices({ region: '1,2,3,4' })), true);
    act(() => control.askAt('linkfox'));
    expect(search.mock.calls).toEqual([[expect.not.objectContaining({ region: '1,2,3,4' }), 'linkfox']]);
    expect(control.gathered).toBe(1);
    show({ ...stateOf('b', search.mock.calls[0]![0]), providerId: 'linkfox' }, true);
    expect(control.gathered).toBe(0);
  });
});
