import { FindError } from '../errors';
import type { RateTable } from '../sourcing/exchange-rates';
import { callUnpaid, type Retrying } from '../unpaid-call';
import type { RatesFailure } from './kept-rates';
import { parseEcb } from './parse-ecb';

/** The European Central Bank's euro foreign exchange reference rates of the day; free, without a key. */
const address = 'https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml';

/** All attempts together, ms. */
const timeLimit = 30_000;

/** The bank's rates could not be had. */
export class EcbFailure extends Error {
  constructor(
    readonly reason: RatesFailure,
    cause?: unknown,
  ) {
    super(reason, { cause });
  }
}

/** The day's rates. Asks again, at most three times, while the bank cannot be reached or is out of order. Throws `EcbFailure`. */
export async function fetchEcb(url = address, retrying?: Retrying): Promise<RateTable> {
  const { signal } = new AbortController();
  const answer = await callUnpaid(
    { method: 'GET', url, as: 'text' },
    { signal, timeLimit, secrets: [] },
    retrying,
  ).catch((error: unknown) => {
    const told = error instanceof FindError && error.code === 'provider-answer';
    throw new EcbFailure(told ? 'no-rates' : 'unreachable', error);
  });
  if (answer.status >= 500 || answer.status === 429) throw new EcbFailure('unreachable', answer.detail);
  if (answer.status !== 200) throw new EcbFailure('refused', answer.detail);
  try {
    return parseEcb(String(answer.body));
  } catch (error) {
    throw new EcbFailure('no-rates', error);
  }
}
