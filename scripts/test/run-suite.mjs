// @ts-check
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startDisplays } from '../setup/ensure-x11.mjs';
import { root } from '../setup/root.mjs';
import { countReport } from './counts.mjs';

/** @typedef {import('./counts.mjs').Counts & { name: string, seconds: number, problem?: string }} SuiteResult */

/**
 * A tool that passes or fails as a whole (types, lint, format): one check.
 * @param {string} name
 * @param {string[]} args what Node runs
 * @returns {Promise<SuiteResult>}
 */
export async function runCheck(name, args) {
  const started = Date.now();
  const code = await runToEnd(process.execPath, args, {}, 10);
  return { name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, seconds: since(started) };
}

/**
 * One vitest project.
 * @param {string} name the project's name in vitest.config.ts
 * @param {{ displays?: number, env?: Record<string, string>, minutes?: number }} [options] `displays`: on so many X displays
 *   of its own, a test file at a time on each; `minutes`: after so long the suite is stopped and counts as failed.
 * @returns {Promise<SuiteResult>}
 */
export async function runVitest(name, { displays = 0, env = {}, minutes = 15 } = {}) {
  const started = Date.now();
  const report = join(root, '.tmp/test-reports', `${name}.json`);
  mkdirSync(join(root, '.tmp/test-reports'), { recursive: true });
  rmSync(report, { force: true });
  const vitest = [
    join(root, 'node_modules/vitest/vitest.mjs'),
    ...['run', '--project', name, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ];
  const { names, stop } = await startDisplays(displays);
  if (names.length > 0) env = { ...env, DISPLAY: names[0], TEST_DISPLAYS: names.join(' ') };
  const code = await runToEnd(process.execPath, vitest, env, minutes);
  stop();
  return { name, ...countReport(readText(report), code), seconds: since(started) };
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
