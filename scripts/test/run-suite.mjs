// @ts-check
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { startDisplays } from '../setup/ensure-x11.mjs';
import { root } from '../setup/root.mjs';
import { run } from '../setup/run.mjs';
import { countReport, failuresOf } from './counts.mjs';

/**
 * What a suite came to. `failures` are the tests that failed, `unsteady` those that failed at first and passed when their
 * file was run again by itself.
 * @typedef {import('./counts.mjs').Counts & {
 *   name: string, seconds: number, problem?: string, failures?: string[], unsteady?: string[]
 * }} SuiteResult
 */

/**
 * A tool that passes or fails as a whole (types, lint, format): one check. What it says is shown when it has ended, so that
 * several can run at once.
 * @param {string} name
 * @param {string[]} args what Node runs
 * @returns {Promise<SuiteResult>}
 */
export async function runCheck(name, args) {
  const started = Date.now();
  const { code, output } = await run(process.execPath, args, { quiet: true });
  process.stderr.write(output);
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, seconds: since(started) };
}

/**
 * @typedef {object} SuiteOptions
 * @property {number} [displays] on so many X displays of its own, a test file at a time on each
 * @property {Record<string, string>} [env]
 * @property {number} [minutes] after so long the suite is stopped and counts as failed
 * @property {boolean} [once] nothing is run again: what a campaign with random seeds found once is a finding
 */

/** More broken files than this are no accident, and are not run again. */
const mostAgain = 4;

/**
 * The vitest projects of one suite: those whose names begin with its. A machine under load can break what is right, so a file in which something failed is run once more, by
 * itself: what fails again has failed, and what passes then is named as unsteady.
 * @param {string} name as the projects' names in vitest.config.ts begin
 * @param {SuiteOptions} [options]
 * @returns {Promise<SuiteResult>}
 */
export async function runVitest(name, options) {
  const started = Date.now();
  const first = await runFiles(name, [], options);
  const broken = failuresOf(first.report);
  const counted = countReport(first.report, first.code);
  if (broken.length === 0 || broken.length > mostAgain || options?.once) {
    return { name, ...counted, failures: broken.flatMap(inWords), seconds: since(started) };
  }
  console.log(`Running again what failed: ${broken.map(({ file }) => relative(root, file)).join(', ')}`);
  const files = broken.map(({ file }) => file);
  const again = await runFiles(name, files, { ...options, displays: Math.min(1, options?.displays ?? 0) });
  const recount = countReport(again.report, again.code);
  const left = failuresOf(again.report);
  const stillBroken = new Set(left.map(({ file }) => file));
  return {
    ...{ name, failed: recount.failed, skipped: counted.skipped, seconds: since(started) },
    passed: counted.passed + counted.failed - recount.failed,
    ...(recount.problem ? { problem: recount.problem } : {}),
    failures: left.flatMap(inWords),
    unsteady: broken.filter(({ file }) => !stillBroken.has(file)).flatMap(inWords),
  };
}

/** @param {{ file: string, tests: string[] }} broken */
const inWords = ({ file, tests }) => tests.map((test) => `${relative(root, file)} › ${test}`);

/**
 * Runs a suite's files, all or some, and reads the report.
 * @param {string} name
 * @param {readonly string[]} files none: all of the suite
 * @param {SuiteOptions} [options]
 * @returns {Promise<{ code: number, report: string | undefined }>}
 */
async function runFiles(name, files, { displays = 0, env = {}, minutes = 15 } = {}) {
  const file = join(root, '.tmp/test-reports', `${name}.json`);
  mkdirSync(join(root, '.tmp/test-reports'), { recursive: true });
  rmSync(file, { force: true });
  const vitest = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--project', `${name}*`, ...files],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  ];
  const { names, stop } = await startDisplays(displays);
  if (names.length > 0) env = { ...env, DISPLAY: names[0], TEST_DISPLAYS: names.join(' ') };
  const code = await runToEnd(process.execPath, vitest, env, minutes);
  stop();
  return { code, report: readText(file) };
}

/** @param {number} started */
const since = (started) => Math.round((Date.now() - started) / 1000);

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {number} minutes
 * @returns {Promise<number>}
 */
function runToEnd(command, args, env, minutes) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: minutes * 60_000,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve(127));
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
