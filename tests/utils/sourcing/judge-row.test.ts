import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeRow } from '@/utils/sourcing/judge-row';
import { cents } from './offer';

describe('a row of offers side by side', () => {
  it.each([
    [['1', '1.0'], 'same'],
    [['1', '2'], 'differs'],
    [['a', 'a', 'b'], 'differs'],
    [['a', undefined], 'partly'],
    [['1', undefined, '2'], 'differs'],
    [[undefined, undefined], 'not-given'],
    [['1'], 'same'],
  ] as const)('%j: %s', (values, standing) => expect(judgeRow({ values }).standing).toBe(standing));

  it.each([
    ['lowest', ['3', '1.50', '2'], 1],
    ['highest', ['3', '1.50', '2'], 0],
    ['lowest', ['1', '1.00', '2'], undefined],
    ['lowest', ['1', undefined, '2'], undefined],
    ['lowest', ['1', 'none', '2'], undefined],
    ['lowest', ['7', '7'], undefined],
    ['lowest', ['7'], undefined],
    ['highest', ['-0.2', '-0.1'], 1],
    ['lowest', ['0.30000000000000000001', '0.3'], 1],
  ] as const)('names the %s of %j: %s', (better, values, best) => expect(judgeRow({ values, better }).best).toBe(best));

  it('names no best where the figures do not mean the same, or none is better', () => {
    expect(judgeRow({ values: ['1', '2'], better: 'lowest', comparable: false })).toEqual({ standing: 'differs' });
    expect(judgeRow({ values: ['1', '2'] })).toEqual({ standing: 'differs' });
  });

  it('names a best that is better than all others, and only then', () => {
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 2, maxLength: 4 }),
        fc.constantFrom('lowest', 'highest'),
        (values, better) => {
          const { best } = judgeRow({ values, better });
          const numbers = values.map(Number);
          const end = better === 'lowest' ? Math.min(...numbers) : Math.max(...numbers);
          const winners = numbers.flatMap((each, i) => (each === end ? [i] : []));
          expect(best).toBe(winners.length === 1 ? winners[0] : undefined);
        },
      ),
    );
  });
});
