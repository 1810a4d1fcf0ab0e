import { browser } from 'wxt/browser';
import { withHeartbeat } from '../search/heartbeat';
import { EcbFailure, fetchEcb } from './fetch-ecb';
import { ecbOrigins } from './ecb-origins';
import { keepRates, readKeptRates, type KeptRates } from './kept-rates';

/** The bank publishes once a working day. ms */
const day = 24 * 60 * 60 * 1000;

let underWay: Promise<void> | undefined;

/**
 * Asks the bank for today's rates where the browser allows its host: at most once a day by itself, and again by a press
 * (`pressed`) while what was asked last brought nothing. Never rejects for a bad answer: the last good rates stay.
 */
export function refreshRates({ pressed }: { pressed: boolean }): Promise<void> {
  underWay ??= refresh(pressed).finally(() => (underWay = undefined));
  return underWay;
}

async function refresh(pressed: boolean): Promise<void> {
  const kept = await readKeptRates();
  if (!isDue(kept, pressed) || !(await browser.permissions.contains({ origins: [...ecbOrigins] }))) return;
  // Noted before it goes out: a worker that is stopped meanwhile does not ask again and again.
  const askedAt = new Date().toISOString();
  const { table } = kept;
  await keepRates({ ...(table ? { table } : {}), askedAt });
  try {
    const fresh = await withHeartbeat(() => fetchEcb());
    // An answer of an earlier day than the one that is kept comes from some cache on the way.
    await keepRates({ table: table && table.date > fresh.date ? table : fresh, askedAt });
  } catch (error) {
    const failure = error instanceof EcbFailure ? error.reason : 'no-rates';
    console.warn('The exchange rates could not be read:', error);
    await keepRates({ ...(table ? { table } : {}), askedAt, failure });
  }
}

function isDue({ table, askedAt, failure }: KeptRates, pressed: boolean): boolean {
  if (pressed && (failure || !table)) return true;
  const since = askedAt === undefined ? day : Date.now() - Date.parse(askedAt);
  // A clock that was set back, or a time that is none, must not keep old rates for ever.
  return !(since >= 0 && since < day);
}
