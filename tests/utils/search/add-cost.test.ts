import { describe, expect, it } from 'vitest';
import { addCost } from '@/utils/search/add-cost';

describe('the cost of a search', () => {
  const credits = (amount: string) => ({ amount, unit: 'credits' as const });

  it('is that of all its answers, exact', () => {
    expect(addCost(undefined, credits('4.5'))).toEqual(credits('4.5'));
    expect(addCost(credits('4.5'), credits('4.5'))).toEqual(credits('9'));
    expect(addCost(credits('0.1'), credits('0.2'))).toEqual(credits('0.3'));
  });

  it('stays where a further page was kept, or no cost was told', () => {
    expect(addCost(credits('4.5'), credits('0'))).toEqual(credits('4.5'));
    expect(addCost(credits('4.5'), undefined)).toEqual(credits('4.5'));
    expect(addCost(undefined, undefined)).toBeUndefined();
  });

  it('never mixes units', () => {
    expect(addCost(credits('4.5'), { amount: '0.5', unit: 'CNY' })).toEqual({ amount: '0.5', unit: 'CNY' });
  });
});
