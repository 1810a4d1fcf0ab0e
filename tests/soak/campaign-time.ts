/**
 * What each campaign may take of the suite's minutes (`--minutes`), which run one after the other. `batch-restart`,
 * `library-import` and `long-answer` take as long as they must, whatever the minutes are; their parts are what that is of ten.
 */
const parts = {
  'batch-restart': 0.12,
  'library-import': 0.12,
  'long-answer': 0.28,
  malformed: 0.12,
  'paid-kill': 0.14,
  'worker-kill': 0.22,
} as const;

/** The minutes that were asked for. */
export const soakMinutes = Number(process.env['SOAK_MINUTES'] ?? 10);

/** When a campaign that begins now is over, ms since 1970. */
export function campaignEnd(
  campaign: Exclude<keyof typeof parts, 'batch-restart' | 'library-import' | 'long-answer'>,
): number {
  return Date.now() + soakMinutes * parts[campaign] * 60_000;
}
