import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Money } from '@/utils/offer/money';
import { makeConverter, type RateTable } from '@/utils/sourcing/exchange-rates';
import { cents, yuan } from './offer';

const bank: RateTable = {
  source: 'ecb',
  date: '2026-01-09',
  base: 'EUR',
  rates: { CNY: '8', USD: '1.2', XXX: '0', YYY: 'n/a' },
};
const own: RateTable = { source: 'own', date: '2026-01-11', base: 'USD', rates: { CNY: '7' } };

const convert = (money: Money, to: string, tables: RateTable[]) => makeConverter(to, tables)(money);

describe('makeConverter', () => {
  it('goes over the base, exactly', () => {
    expect(convert(yuan('80'), 'EUR', [bank])!.amount.toFixed()).toBe('10');
    expect(convert(yuan('80'), 'USD', [bank])!.amount.toFixed()).toBe('12');
    expect(convert({ amount: '12', currency: 'USD' }, 'CNY', [bank])!.amount.toFixed()).toBe('80');
  });
  it('says which rate, of which day and whose', () => {
    expect(convert(yuan('1'), 'USD', [bank])!.rate).toEqual({
      from: 'CNY',
      to: 'USD',
      value: '0.15000000',
      source: 'ecb',
      date: '2026-01-09',
    });
  });
  it('prefers the first table that knows both currencies', () => {
    expect(convert(yuan('7'), 'USD', [own, bank])!.amount.toFixed()).toBe('1');
    expect(convert(yuan('8'), 'EUR', [own, bank])!.rate!.source).toBe('ecb');
  });
  it('needs no rate for the same currency', () => {
    expect(convert(yuan('1.005'), 'CNY', [])).toEqual({ amount: convert(yuan('1.005'), 'CNY', [bank])!.amount });
  });
  it.each(['GBP', 'XXX', 'YYY', 'toString'])('guesses no rate of %s', (currency) => {
    expect(convert(yuan('1'), currency, [bank])).toBeUndefined();
    expect(convert({ amount: '1', currency }, 'CNY', [bank])).toBeUndefined();
  });
  it('refuses what is no amount', () => {
    expect(convert(yuan('1e5'), 'EUR', [bank])).toBeUndefined();
  });
  it('comes back to the amount, but for the twentieth place', () => {
    fc.assert(
      fc.property(cents, cents, (amount, rate) => {
        const table: RateTable = {
          source: 'own',
          date: '2026-01-01',
          base: 'EUR',
          rates: { CNY: rate, USD: '1.0837' },
        };
        const there = convert(yuan(amount), 'USD', [table])!.amount;
        const back = there.times(rate).div('1.0837').minus(amount).abs();
        expect(back.lt('1e-15')).toBe(true);
      }),
    );
  });
});
