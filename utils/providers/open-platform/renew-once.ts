import type { Tokens } from './token';

/** Renewals by refresh token: those under way, and the last ones that ended well. */
const renewals = new Map<string, Promise<Tokens>>();
const kept = 20;

/**
 * Renews the tokens that belong to `refreshToken`, one renewal at a time: who asks while one is under way gets its
 * tokens, and who comes later with the same outdated `accessToken` gets what was renewed meanwhile. A renewal that
 * failed is forgotten.
 */
export async function renewOnce(
  refreshToken: string,
  accessToken: string | undefined,
  renew: () => Promise<Tokens>,
): Promise<Tokens> {
  for (let flight = renewals.get(refreshToken); flight; flight = renewals.get(refreshToken)) {
    const known = await flight.catch(() => undefined);
    if (known && known.accessToken !== accessToken) return known;
    // Still the same one: it ended with the very token that is outdated now, and a new renewal is due.
    if (renewals.get(refreshToken) === flight) break;
  }
  const renewal = renew();
  renewals.delete(refreshToken);
  renewals.set(refreshToken, renewal);
  renewal.catch(() => renewals.get(refreshToken) === renewal && renewals.delete(refreshToken));
  for (const oldest of [...renewals.keys()].slice(0, -kept)) renewals.delete(oldest);
  return renewal;
}
