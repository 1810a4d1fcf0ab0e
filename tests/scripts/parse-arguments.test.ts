import { describe, expect, it } from 'vitest';
import { parseTestArguments } from '@/scripts/test/parse-arguments.mjs';

describe('npm test arguments', () => {
  it('takes a suite and the minutes of a soak', () => {
    expect(parseTestArguments([])).toEqual({ minutes: 10 });
    expect(parseTestArguments(['corpus'])).toEqual({ suite: 'corpus', minutes: 10 });
    expect(parseTestArguments(['soak', '--minutes', '0.5'])).toEqual({ suite: 'soak', minutes: 0.5 });
  });

  it.each([
    [['everything'], 'There is no suite "everything"; there are unit, e2e, firefox, corpus, soak.'],
    [['unit', 'e2e'], 'There is no suite "unit e2e"; there are unit, e2e, firefox, corpus, soak.'],
    [['--fast'], 'There is no flag --fast; there are --minutes.'],
    [['unit', '--minutes', '3'], '--minutes goes with the suite soak only.'],
    [['soak', '--minutes', 'ten'], '--minutes takes a number of minutes, such as 10.'],
    [['soak', '--minutes', '0'], '--minutes takes a number of minutes, such as 10.'],
    [['soak', '--minutes'], "Option '--minutes <value>' argument missing."],
  ])('refuses %j in one sentence', (args, sentence) => {
    expect(() => parseTestArguments(args)).toThrow(sentence);
  });
});
