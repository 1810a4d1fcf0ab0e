// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { On1688Section, type On1688SectionProps } from '@/components/on-1688-section';
import { Panel } from '@/components/panel';
import type { HandOver, HandOverStage } from '@/utils/elsewhere/hand-over';
import { button, clearDrawn, draw, one, press, words } from './draw';
import { bareOffer, doneState, paidEntry, panelProps } from './fixtures';

afterEach(clearDrawn);

const at = (stage: HandOverStage, more: Partial<HandOver> = {}): HandOver => ({
  version: 1,
  windowId: 1,
  private: false,
  searchId: 'search-1',
  stage,
  startedAt: '2026-05-10T12:00:00Z',
  ...more,
});

function props(more: Partial<On1688SectionProps> = {}) {
  return {
    onSite: { onOpen: vi.fn() },
    willAsk: false,
    onTryAgain: vi.fn(),
    onStop: vi.fn(),
    onCopy: vi.fn(),
    ...more,
  };
}

describe('the way to 1688.com', () => {
  it('says what goes where before the press', () => {
    const given = props({ willAsk: true });
    draw(<On1688Section {...given} />);
    expect(words('p').join(' ')).toMatch(/The picture goes to 1688.com in your own tab.*browser asks/);
    press(button('Open on 1688.com'));
    expect(given.onSite.onOpen).toHaveBeenCalledOnce();
  });

  it('is a link where the address is enough', () => {
    const address = 'https://s.1688.com/youyuan/index.htm?tab=imageSearch&imageAddress=x';
    draw(<On1688Section {...props({ onSite: { address, onOpen: vi.fn() }, willAsk: true })} />);
    const link = one<HTMLAnchorElement>('a');
    expect([link.href, link.target, link.rel]).toEqual([address, '_blank', 'noopener noreferrer']);
    expect(words('p')).toEqual(["The picture's address goes to 1688.com in your own tab."]);
  });

  it.each<[HandOverStage, string[]]>([
    ['opening', ['Stop waiting']],
    ['waiting', ['Stop waiting']],
    ['handing-over', ['Stop waiting']],
    ['done', ['Open on 1688.com']],
    ['no-answer', ['Try again']],
    ['needs-login', ['Try again']],
    ['no-field', ['Copy picture', 'Try again']],
    ['no-page', ['Try again']],
    ['refused', ['Open on 1688.com']],
    ['interrupted', ['Try again']],
    ['tab-closed', ['Open on 1688.com']],
    ['stopped', ['Open on 1688.com']],
  ])('that is %s says so and offers %j', (stage, buttons) => {
    draw(<On1688Section {...props({ handOver: at(stage) })} />);
    expect(words('[role=status]')[0]!.length).toBeGreaterThan(10);
    expect(words('button')).toEqual(buttons);
  });

  it('that failed shows why, and begins again', () => {
    const given = props({ handOver: at('failed', { error: { code: 'disk-full' } }) });
    draw(<On1688Section {...given} />);
    press(one<HTMLButtonElement>('[role=alert] button'));
    expect(given.onTryAgain).toHaveBeenCalledOnce();
  });

  it('is one press from sample results, from none close, and from those of a service', () => {
    const onSite = { onOpen: vi.fn() };
    const offers = [bareOffer('1')];
    const again = draw(<Panel {...panelProps({ offers, onSite, state: doneState({ sample: true }) })} />);
    press(button('Open on 1688.com'));
    again(<Panel {...panelProps({ offers, onSite, state: doneState({ sample: true, bestSimilarity: 0.2 }) })} />);
    press(button('Open on 1688.com'));
    again(<Panel {...panelProps({ offers, onSite, entry: paidEntry, state: doneState({ providerId: 'linkfox' }) })} />);
    press(button('Open on 1688.com'));
    expect(onSite.onOpen).toHaveBeenCalledTimes(3);
    expect(words('main button').filter((name) => name === 'Open on 1688.com')).toHaveLength(1);
  });
});
