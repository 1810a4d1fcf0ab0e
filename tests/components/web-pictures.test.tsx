// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { WebPictures } from '@/components/web-pictures';
import { modelStudioEntry } from '@/utils/providers/model-studio/entry';
import { searchCost } from '@/utils/providers/model-studio/search-cost';
import { inRegion } from '@/utils/providers/region';
import type { WebState } from '@/utils/web-pictures/web-state';
import { button, clearDrawn, draw, one, press, words } from './draw';

afterEach(clearDrawn);

const state: WebState = {
  version: 1,
  id: 'q',
  revision: 1,
  windowId: 1,
  private: false,
  stage: 'done',
  about: { source: { kind: 'file', name: 'a.jpg' } },
  pictures: [{ width: 1, height: 1, sha256: 'a' }],
  words: '',
  language: 'en',
  searches: 1,
  found: 2,
  answeredBy: 'qwen3.5-flash',
  startedAt: '2026-01-01T00:00:00.000Z',
  pressedAt: '2026-01-01T00:00:00.000Z',
};
const pictures = [{ url: 'https://www.shop.example/a.jpg', title: 'A mug' }, { url: 'http://cdn.example/b.jpg' }];
const file = (name: string) => new File(['x'], name, { type: 'image/png' });

type Props = Parameters<typeof WebPictures>[0];

function props(change: Partial<Props> = {}) {
  const options = { region: 'beijing', workspace: '', model: 'qwen3.5-flash', ...change.options };
  const draft = change.draft ?? { words: '', added: [] };
  const calls = {
    onDraft: vi.fn(),
    onFiles: vi.fn(),
    onOption: vi.fn(),
    onAsk: vi.fn(),
    onAgain: vi.fn(),
    onCancel: vi.fn(),
    onAction: vi.fn(),
    onAgree: vi.fn(),
    onSetUp: vi.fn(),
  };
  const all: Props = {
    entry: inRegion(modelStudioEntry, options),
    cost: searchCost(options, 1 + draft.added.length),
    costAgain: searchCost(options, change.state?.pictures.length ?? 1),
    ready: true,
    now: Date.parse('2026-01-01T01:00:00.000Z'),
    ...calls,
    ...change,
    options,
    draft,
  };
  return { all, calls };
}
const show = (change: Partial<Props> = {}) => {
  const { all, calls } = props(change);
  draw(<WebPictures {...all} />);
  return calls;
};

describe('the question to the web', () => {
  it('leads to the options until it is set up', () => {
    const { onSetUp } = show({ ready: false });
    expect(document.querySelector('form')).toBeNull();
    press(button('Set it up in the options'));
    expect(onSetUp).toHaveBeenCalledOnce();
  });

  it('says what its press costs, by region and pictures, and is sent by it alone', () => {
    const { onAsk } = show();
    press(button('Find it on the web · about ¥0.05 and tokens'));
    expect(onAsk).toHaveBeenCalledOnce();
    clearDrawn();
    show({ options: { region: 'singapore' }, draft: { words: '', added: [file('b'), file('c')] } });
    button('Find all 3 on the web · about ¥0.18 and tokens');
    clearDrawn();
    show({ options: { region: 'virginia' } });
    button('Find it on the web · price not published');
  });

  it('takes pictures that are dropped on it or pasted into it, and keeps them from the panel', () => {
    const { onFiles } = show();
    const elsewhere = vi.fn();
    for (const [type, key] of [
      ['drop', 'dataTransfer'],
      ['paste', 'clipboardData'],
    ] as const) {
      const event = new Event(type, { bubbles: true, cancelable: true });
      Object.assign(event, { [key]: { files: [file('b')], types: ['Files'] } });
      document.addEventListener(type, (each) => elsewhere(each.defaultPrevented), { once: true });
      act(() => void one('textarea').dispatchEvent(event));
    }
    expect(onFiles.mock.calls.map(([[first]]) => (first as File).name)).toEqual(['b', 'b']);
    expect(elsewhere.mock.calls).toEqual([[true], [true]]);
  });

  it('lets a picture be taken out again, and no more be added than go into one question', () => {
    const added = ['b', 'c', 'd', 'e'].map(file);
    const { onDraft } = show({ draft: { words: 'Who?', added } });
    expect(document.querySelector('.web-add')).toBeNull();
    press(button('Remove picture 3'));
    expect(onDraft).toHaveBeenCalledWith({ words: 'Who?', added: [added[0], added[2], added[3]] });
  });

  it('offers the regions, and the models beside one of the user’s own', () => {
    const { onOption } = show();
    const model = one<HTMLSelectElement>('#web-model');
    expect(model.value).toBe('qwen3.5-flash');
    const change = (field: HTMLElement & { value: string }, value: string) =>
      act(() => {
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
    change(one<HTMLSelectElement>('#web-region'), 'tokyo');
    change(model, '');
    change(one<HTMLInputElement>('.web-place input'), ' qwen9-max ');
    expect(onOption.mock.calls).toEqual([
      ['region', 'tokyo'],
      ['model', 'qwen9-max'],
    ]);
  });
});

describe('its answer', () => {
  it('tells the stages, with Cancel and without another press to pay for', () => {
    const { onCancel } = show({
      state: { ...state, stage: 'searching', searches: 1, pictures: [...state.pictures, ...state.pictures] },
    });
    expect(words('[role=status]')).toEqual(['Searching picture 1 of 2']);
    expect(document.querySelector('form')).toBeNull();
    press(button('Cancel'));
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('shows pictures that lead to themselves and name their site, loaded late and without a referrer', () => {
    show({ state, content: { searches: [{ pictures }], text: '' } });
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.web-picture-grid a')];
    expect(links.map(({ href, rel, target }) => [href, rel, target])).toEqual(
      pictures.map(({ url }) => [url, 'noopener noreferrer', '_blank']),
    );
    expect(words('.web-picture-site')).toEqual(['shop.example', 'cdn.example']);
    for (const image of document.querySelectorAll('.web-picture img')) {
      expect(image.getAttribute('loading')).toBe('lazy');
      expect(image.getAttribute('referrerpolicy')).toBe('no-referrer');
    }
  });

  it('groups them by the model’s searches, and says which could not be read', () => {
    const searches = [{ pictures }, { pictures: [], unreadable: true as const }, {}];
    show({ state: { ...state, searches: 3 }, content: { searches, text: '' } });
    expect(words('.web-answer h3')).toEqual(['Search 1 · 2 pictures', 'Search 2 · 0 pictures']);
    expect(document.body.textContent).toContain('could not be read');
  });

  it('says what was used, and that nothing was paid for a kept one', () => {
    const usage = { calls: 2, cost: { amount: '0.096', unit: 'CNY' as const }, tokens: { input: 2753, output: 181 } };
    show({ state: { ...state, usage } });
    expect(document.body.textContent).toContain('2 web searches · ¥0.096 · 2,753 tokens in · 181 tokens out');
    clearDrawn();
    show({ state: { ...state, usage: { ...usage, cost: { ...usage.cost, amount: '0' } }, cached: state.startedAt } });
    expect(document.body.textContent).toContain(
      'Answered 1 hr. ago and kept, so nothing was paid now. It had used 2 web searches · 2,753 tokens in',
    );
  });

  it('offers a larger model where nothing was found, with its cost, and none above the largest', () => {
    const { onAgain } = show({ state: { ...state, found: 0 } });
    press(button('Try qwen3.5-plus · about ¥0.05 and tokens'));
    expect(onAgain).toHaveBeenCalledWith('qwen3.5-plus');
    clearDrawn();
    show({ state: { ...state, found: 0, answeredBy: 'qwen3.8-max' } });
    expect(document.querySelector('.web-larger')).toBeNull();
  });

  it('that may have been paid for is sent again by a press that says so, and what arrived stays', () => {
    const error = { code: 'interrupted-paid' as const, params: { amount: '0.048', unit: 'CNY' } };
    const { onAction } = show({
      state: { ...state, stage: 'failed', error },
      content: { searches: [{ pictures }], text: 'So far' },
    });
    press(button('Send again · about ¥0.05 and tokens'));
    expect(onAction).toHaveBeenCalledWith('retry');
    expect(words('.web-picture-site')).toHaveLength(2);
    expect(document.body.textContent).toContain('So far');
  });

  it('names the region whose key was refused', () => {
    show({ state: { ...state, stage: 'failed', error: { code: 'service-key-region' } } });
    expect(words('[role=alert] p')[0]).toContain('check in the options that Beijing is yours');
  });
});
