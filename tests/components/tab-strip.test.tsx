// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Panel } from '@/components/panel';
import { clearDrawn, draw, key, one, press, words } from './draw';
import { bareOffer, doneState, panelProps } from './fixtures';

afterEach(clearDrawn);

const more = [
  { id: 'insights', words: 'Insights', content: <p class="shown-insights">charts</p> },
  { id: 'elsewhere', words: 'Elsewhere', content: <p class="shown-elsewhere">links</p> },
];

function TabbedPanel() {
  const [tab, setTab] = useState('results');
  return <Panel {...panelProps({ offers: [bareOffer('1')], tabs: more, tab, onTab: setTab })} />;
}

const selected = () => words('[role=tab][aria-selected=true]');

describe('the views of the panel', () => {
  it('are the results with their count, then the others', () => {
    draw(<TabbedPanel />);
    expect(words('[role=tab]')).toEqual(['Results 1', 'Insights', 'Elsewhere']);
    expect(selected()).toEqual(['Results 1']);
    expect(document.querySelectorAll('[data-offer-id]')).toHaveLength(1);
  });

  it('show one at a time, named by its tab', () => {
    draw(<TabbedPanel />);
    press(document.querySelectorAll<HTMLElement>('[role=tab]')[2]!);
    expect(words('.shown-elsewhere')).toEqual(['links']);
    expect(document.querySelector('[data-offer-id]')).toBeNull();
    expect(one('[role=tabpanel]').getAttribute('aria-labelledby')).toBe(one('[aria-selected=true]').id);
  });

  it('change by the arrows, round and round, and the focus goes along', () => {
    draw(<TabbedPanel />);
    one('[aria-selected=true]').focus();
    key('ArrowLeft');
    expect(selected()).toEqual(['Elsewhere']);
    expect(document.activeElement).toBe(one('[aria-selected=true]'));
    key('ArrowRight');
    expect(selected()).toEqual(['Results 1']);
  });

  it('open at their top, and the results come back where they were left', () => {
    draw(<TabbedPanel />);
    const tabs = () => [...document.querySelectorAll<HTMLElement>('[role=tab]')];
    window.scrollTo(0, 2364);
    press(tabs()[1]!);
    expect(window.scrollY).toBe(0);
    window.scrollTo(0, 300);
    press(tabs()[2]!);
    expect(window.scrollY).toBe(0);
    press(tabs()[0]!);
    expect(window.scrollY).toBe(2364);
  });

  it('begin at the top with the results of another search', () => {
    const panel = (tab: string, id: string) => (
      <Panel {...panelProps({ offers: [bareOffer('1')], tabs: more, tab, state: doneState({ id }) })} />
    );
    const again = draw(panel('results', 'one'));
    window.scrollTo(0, 500);
    again(panel('insights', 'one'));
    again(panel('results', 'two'));
    expect(window.scrollY).toBe(0);
  });

  it('are back at the results when / asks for the keyword', () => {
    draw(<TabbedPanel />);
    press(document.querySelectorAll<HTMLElement>('[role=tab]')[1]!);
    (document.activeElement as HTMLElement | null)?.blur();
    key('/');
    expect(document.activeElement).toBe(one('[data-keyword]'));
  });
});

describe('a strip that is wider than the panel', () => {
  afterEach(() => vi.restoreAllMocks());
  /** Tabs of 100 px in a strip that shows 220 of the 300. */
  const lay = () => {
    let left = 0;
    const strip = (element: HTMLElement) => element.matches('.tab-strip');
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(220);
    vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(300);
    vi.spyOn(HTMLElement.prototype, 'scrollLeft', 'get').mockImplementation(() => left);
    vi.spyOn(HTMLElement.prototype, 'scrollLeft', 'set').mockImplementation(function (this: HTMLElement, to) {
      if (strip(this)) left = Math.min(80, Math.max(0, to));
    });
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
      const at = [...document.querySelectorAll('[role=tab]')].indexOf(this);
      return strip(this) ? new DOMRect(0, 0, 220, 32) : new DOMRect(100 * at - left, 0, 100, 32);
    });
    return () => left;
  };
  const arrows = () => [...document.querySelectorAll('.tab-more')].map((arrow) => arrow.className);

  it('keeps the chosen tab in view and says on which side there are more', () => {
    const left = lay();
    draw(<TabbedPanel />);
    expect([left(), arrows()]).toEqual([0, ['tab-more right']]);
    one('[aria-selected=true]').focus();
    key('End');
    expect([left(), arrows()]).toEqual([80, ['tab-more left']]);
    key('Home');
    expect([left(), arrows()]).toEqual([0, ['tab-more right']]);
  });

  it('is looked at again as it is scrolled by touch', () => {
    lay();
    draw(<TabbedPanel />);
    const strip = one('.tab-strip');
    strip.scrollLeft = 40;
    act(() => void strip.dispatchEvent(new Event('scroll')));
    expect(arrows()).toEqual(['tab-more left', 'tab-more right']);
  });
});
