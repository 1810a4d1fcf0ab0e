import { describe, expect, it } from 'vitest';
import type { Offer } from '@/utils/offer/offer';
import { scoreOffers } from '@/utils/sourcing/factory-score';
import { analyseMatches } from '@/utils/sourcing/match-analysis';
import { offer, yuan } from './offer';

const analyse = (offers: Offer[], facts?: Parameters<typeof analyseMatches>[2]) =>
  analyseMatches(offers, scoreOffers(offers), facts);
const factory = (id: string, rest: Partial<Offer> = {}) =>
  offer(id, { ...rest, supplier: { type: 'source-factory', ...rest.supplier } });

describe('analyseMatches', () => {
  it('counts factories by supplier, not by offer, and the inferred ones among them', () => {
    const { sourceFactories } = analyse([
      factory('1', { supplier: { id: 's1' } }),
      factory('2', { supplier: { id: 's1' } }),
      factory('3', { supplier: { name: '甲厂' } }),
      offer('4', { sellerIdentities: ['超级工厂'] }),
      offer('5', { supplier: { type: 'manufacturer' } }),
    ]);
    expect(sourceFactories).toEqual({ count: 3, inferred: 1 });
  });

  it('sends to the best source factory even where a trader scores more', () => {
    const trader = offer('t', {
      supplier: { type: 'trader' },
      price: yuan('1'),
      minimumOrder: 1,
      customization: { supported: true, services: ['来样加工'], minimumQuantity: 10 },
    });
    const list = [trader, factory('f1', { minimumOrder: 600 }), factory('f2', { minimumOrder: 50 })];
    expect(scoreOffers(list).byId.get('t')!.total).toBeGreaterThan(scoreOffers(list).byId.get('f2')!.total);
    expect(analyse(list).firstContact).toEqual({
      offerId: 'f2',
      because: 'best-source-factory',
      inferred: false,
      score: 55,
    });
    expect(analyse([trader, offer('x')]).firstContact).toMatchObject({ offerId: 't', because: 'best-offer' });
  });

  it('leaves out what the photo check, or without one the similarity, calls another product', () => {
    const custom = { customization: { supported: true, services: ['来样加工'] } };
    const list = [
      factory('checked', { ...custom, similarity: 0.99 }),
      factory('far', { ...custom, similarity: 0.49 }),
      factory('near', { similarity: 0.5, minimumOrder: 600 }),
      factory('seen', { similarity: 0.2, minimumOrder: 600 }),
    ];
    const photos = new Map([
      ['checked', { verdict: 'different', score: 0.1 }],
      ['far', { verdict: 'not-checked', score: 0 }],
      ['seen', { verdict: 'similar', score: 0.6 }],
    ] as const);
    expect(analyse(list, { photos })).toMatchObject({
      loaded: 4,
      otherProducts: 2,
      sourceFactories: { count: 2, inferred: 0 },
      makesToSample: { count: 0 },
      firstContact: { offerId: 'near' },
    });
    expect(analyse(list.slice(0, 2), { photos })).not.toHaveProperty('firstContact');
  });

  it('keeps the service order between equal scores', () => {
    expect(analyse([factory('b'), factory('a')]).firstContact?.offerId).toBe('b');
  });

  it('takes the mean of the similarities that are given', () => {
    const { similarity, hints } = analyse([
      offer('1', { similarity: 0.5 }),
      offer('2'),
      offer('3', { similarity: 0.6 }),
    ]);
    expect(similarity).toEqual({ mean: 0.55, count: 2, from: 'service', low: true });
    expect(hints).toContain('add-detail-picture');
  });

  it('asks for no other picture once a photo proves the product, however unlike the rest is', () => {
    const list = [offer('1', { similarity: 0.98 }), ...['2', '3', '4'].map((id) => offer(id, { similarity: 0.1 }))];
    expect(analyse(list).hints).toContain('add-detail-picture');
    const photos = new Map([['1', { verdict: 'same-photo-edited', score: 0.98 }]] as const);
    const { similarity, hints } = analyse(list, { photos });
    expect(similarity).toMatchObject({ low: true });
    expect(hints).toEqual([]);
  });

  it('calls exactly 0.6 not low, though floats would', () => {
    const list = ['1', '2', '3'].map((id) => offer(id, { similarity: 0.6 }));
    expect(analyse(list).similarity).toMatchObject({ mean: 0.6, low: false });
    expect(analyse(['1', '2', '3'].map((id, i) => offer(id, { similarity: [0.1, 0.7, 1][i] }))).similarity?.low).toBe(
      false,
    );
  });

  it('has no similarity, and no hint, where none is given', () => {
    const analysis = analyse([offer('1')]);
    expect(analysis).not.toHaveProperty('similarity');
    expect(analysis.hints).toEqual([]);
  });

  it('takes photo checks where the service gives none at all, marked, and never mixes the two', () => {
    const photos = new Map([
      ['1', { verdict: 'similar', score: 0.7 }],
      ['2', { verdict: 'not-checked', score: 0 }],
    ] as const);
    expect(analyse([offer('1'), offer('2')], { photos }).similarity).toMatchObject({
      mean: 0.7,
      count: 1,
      from: 'photo-check',
    });
    const mixed = analyse([offer('1'), offer('3', { similarity: 0.9 })], { photos });
    expect(mixed.similarity).toMatchObject({ mean: 0.9, count: 1, from: 'service' });
  });

  it('counts suppliers that make to sample, and those that do not say', () => {
    const custom = (services?: string[]) => ({ customization: { supported: true, ...(services ? { services } : {}) } });
    const list = [
      offer('1', { ...custom(['来样加工']), supplier: { id: 'a' } }),
      offer('2', { ...custom(['来样加工']), supplier: { id: 'a' } }),
      offer('3', { supplier: { id: 'a' } }),
      offer('4', custom(['来图加工'])),
      offer('5', custom()),
      offer('6', { customization: { supported: false } }),
    ];
    expect(analyse(list).makesToSample).toEqual({ count: 1, notGiven: 1 });
  });

  it('warns of a brand, and advises where nothing was found', () => {
    const analysis = analyse([], { brand: ' Stanley ' });
    expect(analysis).toMatchObject({
      loaded: 0,
      brand: 'Stanley',
      hints: ['better-picture-or-looser-filters', 'branded'],
    });
    expect(analysis).not.toHaveProperty('firstContact');
    expect(analyse([offer('1')], { brand: '  ' }).hints).toEqual([]);
  });
});
