// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild } from './setup/ensure-build.mjs';
import { ensureNginx } from './setup/ensure-nginx.mjs';
import { ensurePackages } from './setup/ensure-packages.mjs';
import { ensureX11 } from './setup/ensure-x11.mjs';
import { ensureChromium, ensureFirefox } from './setup/find-browser.mjs';
import { main } from './setup/main.mjs';
import { root } from './setup/root.mjs';
import { say } from './setup/say.mjs';
import { SetUpError } from './setup/set-up-error.mjs';
import { closingLine, sum } from './test/counts.mjs';
import { parseTestArguments } from './test/parse-arguments.mjs';
import { runCheck, runVitest } from './test/run-suite.mjs';

/** @param {string} path */
const tool = (path) => join(root, 'node_modules', path);

/**
 * What each word on the command line runs.
 * @type {Record<string, (minutes: number) => Promise<import('./test/run-suite.mjs').SuiteResult[]>>}
 */
const suites = {
  checks: () =>
    Promise.all([
      runCheck('types', [tool('typescript/bin/tsc'), '--noEmit']),
      runCheck('lint', [tool('eslint/bin/eslint.js'), '.']),
      runCheck('format', [tool('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.']),
    ]),
  unit: async () => {
    if (!(await ensureNginx())) say('The company gateway of the documents is not tried: nginx is not installed.');
    return [await runVitest('unit')];
  },
  e2e: async () => {
    await prepareBrowser();
    await prepareFirefox();
    return [await runVitest('e2e', { displays: 3 })];
  },
  firefox: async () => {
    await prepareBrowser();
    await prepareFirefox();
    return [await runVitest('firefox', { displays: 1 })];
  },
  corpus: async () => {
    if (!existsSync(join(root, '../shared'))) {
      throw new SetUpError(
        `The corpus tests read captured pages and pictures from ${join(root, '../shared')}, which is not there.`,
      );
    }
    await prepareBrowser();
    return [await runVitest('corpus', { displays: 1 })];
  },
  soak: async (minutes) => {
    await prepareBrowser();
    const env = { SOAK_MINUTES: String(minutes) };
    return [await runVitest('soak', { displays: 1, env, minutes: minutes + 10, once: true })];
  },
};

/** A browser, a build, and a display on which real keys can be pressed. */
async function prepareBrowser() {
  await ensureChromium();
  await ensureBuild('chrome');
  const x11 = await ensureX11();
  if (!x11.available) say(`The right-click specs are not run: ${x11.reason}.`);
}

async function prepareFirefox() {
  if (await ensureFirefox()) await ensureBuild('firefox');
  else say('The Firefox specs are not run: Firefox is not installed.');
}

/**
 * Runs one suite. Where the machine or the build is not ready for it, that is its one failure: the others still run.
 * @param {string} name
 * @param {number} minutes
 */
async function runSuite(name, minutes) {
  try {
    return (await suites[name]?.(minutes)) ?? [];
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    return [{ name, passed: 0, failed: 1, skipped: 0, seconds: 0, problem: error.message }];
  }
}

await main(async () => {
  const { suite, minutes } = parseTestArguments(process.argv.slice(2));
  await ensurePackages();
  const results = [];
  for (const name of suite ? [suite] : ['checks', 'unit', 'e2e']) results.push(...(await runSuite(name, minutes)));

  console.log('');
  for (const { name, seconds, problem, failures = [], unsteady = [], ...counts } of results) {
    for (const test of unsteady) console.log(`unsteady: ${test}`);
    for (const test of failures) console.log(`failed: ${test}`);
    console.log(`${name.padEnd(8)} ${closingLine(counts)} (${seconds} s)${problem ? `: ${problem}` : ''}`);
  }
  const total = sum(results);
  console.log(closingLine(total));
  return total.failed === 0 ? 0 : 1;
});
