/**
 * What each campaign may take of the suite's minutes (`--minutes`), which run one after the other. `long-answer` waits as
 * long as it must, whatever the minutes are; its part is what that is of ten.
 */
const parts = { 'long-answer': 0.28, malformed: 0.2, 'paid-kill': 0.18, 'worker-kill': 0.34 } as const;

/** The minutes that were asked for. */
export const soakMinutes = Number(process.env['SOAK_MINUTES'] ?? 10);

/** When a campaign that begins now is over, ms since 1970. */
export function campaignEnd(campaign: Exclude<keyof typeof parts, 'long-answer'>): number {
  return Date.now() + soakMinutes * parts[campaign] * 60_000;
}
