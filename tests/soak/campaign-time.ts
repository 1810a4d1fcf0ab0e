/**
 * What each campaign may take of the suite's minutes (`--minutes`), which run one after the other. `long-answer` and
 * `library-import` take as long as they must, whatever the minutes are; their parts are what that is of ten.
 */
const parts = {
  'library-import': 0.12,
  'long-answer': 0.28,
  malformed: 0.14,
  'paid-kill': 0.18,
  'worker-kill': 0.28,
} as const;

/** The minutes that were asked for. */
export const soakMinutes = Number(process.env['SOAK_MINUTES'] ?? 10);

/** When a campaign that begins now is over, ms since 1970. */
export function campaignEnd(campaign: Exclude<keyof typeof parts, 'library-import' | 'long-answer'>): number {
  return Date.now() + soakMinutes * parts[campaign] * 60_000;
}
