// @ts-check

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * The closing line of a test command, which is read by `.ci/run`.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  const add = (/** @type {keyof Counts} */ key) => all.reduce((total, counts) => total + counts[key], 0);
  return { passed: add('passed'), failed: add('failed'), skipped: add('skipped') };
}

/**
 * The files of a vitest run in which something failed, by their paths, each with what failed in it.
 *
 * @param {string | undefined} report the JSON text; undefined where vitest wrote none
 * @returns {{ file: string, tests: string[] }[]}
 */
export function failuresOf(report) {
  if (report === undefined) return [];
  /** @type {{ name: string, status: string, message?: string, assertionResults: { status: string, fullName: string, failureMessages?: string[] }[] }[]} */
  const files = JSON.parse(report).testResults;
  return files
    .filter(({ status }) => status === 'failed')
    .map(({ name, message, assertionResults }) => {
      const failed = assertionResults.filter(({ status }) => status === 'failed');
      const words = failed.map(({ fullName, failureMessages }) => sentence(fullName, failureMessages?.[0]));
      return { file: name, tests: words.length > 0 ? words : [sentence('the file itself', message)] };
    });
}

/**
 * @param {string} name
 * @param {string} [message] of which the first line is enough to know it again
 */
function sentence(name, message = '') {
  const [first = ''] = message.trim().split('\n');
  return first ? `${name}: ${first.slice(0, 200)}` : name;
}

/**
 * What one vitest run counted, from its JSON report. A file that broke before its tests ran counts as one failure, and
 * so does a run that ended badly although no test failed (an unhandled error) or that ran no test at all.
 *
 * @param {string | undefined} report the JSON text; undefined where vitest wrote none
 * @param {number} exitCode vitest's own
 * @returns {Counts & { problem?: string }}
 */
export function countReport(report, exitCode) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0, problem: 'it wrote no report' };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(report);
  const brokenFiles = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const counts = {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles,
    skipped: numPendingTests + numTodoTests,
  };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, problem: 'it ran no test' };
  if (exitCode !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, problem: `it ended with exit code ${exitCode}` };
  }
  return counts;
}
