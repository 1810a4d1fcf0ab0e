import { describe, expect, it } from 'vitest';
import { printReport, type DemoReport } from '@/scripts/demo/report.mjs';
import type { Offer } from '@/utils/offer/offer';

const offer: Offer = {
  id: '0123',
  title: '陶瓷马克杯',
  url: 'https://detail.1688.com/offer/0123.html',
  origin: 'service',
  price: { amount: '14.39', currency: 'CNY' },
  minimumOrder: 20,
  similarity: 0.987,
  supplier: { name: 'Maker 7', type: 'source-factory' },
};
const report = (part: Partial<DemoReport>): DemoReport => ({
  stage: 'done',
  provider: 'library',
  sample: false,
  query: {},
  product: null,
  picture: null,
  stages: { checking: 339.4, preparing: 100.6, reading: 145 },
  counts: { total: 32, outOf: 160, pages: 1, totalPages: 2, loaded: 20, shown: 1 },
  noCloseMatch: false,
  offers: [offer],
  dropped: [],
  error: null,
  screenshots: { panel: '/tmp/panel.png' },
  ...part,
});

describe('printReport', () => {
  it('prints a line an offer, and says what the service did not give instead of 0', () => {
    const row = printReport(report({}))
      .split('\n')
      .find((line) => line.includes('陶瓷马克杯'));
    expect(row?.split(/ {2,}/)).toEqual([
      '1',
      '98%',
      '¥14.39',
      '20',
      'not given',
      'Maker 7',
      'source-factory',
      '陶瓷马克杯',
    ]);
  });

  it('prints the stages in the order in which they went', () => {
    expect(printReport(report({}))).toContain('Stages: reading 145 ms, preparing 101 ms, checking 339 ms');
  });

  it('says how many in the meaning of the service', () => {
    expect(printReport(report({}))).toContain('1 offers shown of the 32 closest of 160, from library:');
    const counts = { total: 7, pages: 1, loaded: 7, shown: 7 };
    expect(printReport(report({ counts }))).toContain('7 offers shown of 7, from library:');
  });

  it('names sample data as such', () => {
    expect(printReport(report({}))).not.toContain('sample data');
    expect(printReport(report({ sample: true }))).toContain('These rows are sample data');
  });

  it('says so when the panel shows no close match', () => {
    expect(printReport(report({}))).not.toContain('No close match');
    expect(printReport(report({ noCloseMatch: true }))).toContain('No close match: nothing shows the same product');
  });

  it('says why a search failed', () => {
    const error = { code: 'not-an-image', sentence: 'This is not a picture.' };
    const text = printReport(report({ stage: 'failed', offers: [], error }));
    expect(text).toMatch(/^This is not a picture\.$/m);
    expect(text).not.toContain('Match');
  });
});
