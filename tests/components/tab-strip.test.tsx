// @vitest-environment happy-dom
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
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
