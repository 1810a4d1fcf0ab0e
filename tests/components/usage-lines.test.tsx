// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { UsageLines } from '@/components/usage-lines';
import { catalog } from '@/utils/providers/catalog';
import { clearDrawn, draw, words } from './draw';

afterEach(clearDrawn);

const usage = {
  linkfox: {
    today: { calls: 3, unknown: 1, cost: { amount: '13.5', unit: 'credits' as const } },
    month: { calls: 41, unknown: 1, cost: { amount: '184.5', unit: 'credits' as const } },
  },
  'open-platform': { today: { calls: 0, unknown: 0 }, month: { calls: 2, unknown: 0 } },
};
const cells = (row: number) => words(`tbody tr:nth-child(${row}) td`);

describe('what was used', () => {
  it('stands by service, today and this month, with what may have been paid for nothing', () => {
    draw(<UsageLines title="Service" providers={catalog} usage={usage} caps={{}} />);
    expect(words('tbody th')).toEqual(['LinkFox', '1688 open platform']);
    expect(cells(1)).toEqual(['3 calls13.5 credits1 without an answer', '41 calls184.5 credits1 without an answer']);
    expect(cells(2)).toEqual(['0 calls', '2 calls']);
  });

  it('tells the user’s own limit, and when it is reached', () => {
    const again = draw(<UsageLines title="Service" providers={catalog} usage={usage} caps={{ linkfox: 20 }} />);
    expect(cells(1)[0]).toContain('of 20 allowed a day');
    expect(words('.usage-full')).toEqual([]);
    again(<UsageLines title="Service" providers={catalog} usage={usage} caps={{ linkfox: 3 }} />);
    expect(words('.usage-full')).toEqual(['of 3 allowed a day']);
  });

  it('is left out where nothing was asked', () => {
    draw(<UsageLines title="Service" providers={catalog} usage={{}} caps={{}} />);
    expect(document.querySelector('table')).toBeNull();
  });
});
