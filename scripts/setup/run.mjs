// @ts-check
import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs a program in the repository's folder and waits for it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options] `quiet` keeps the output for the result;
 *   otherwise it is shown on stderr.
 * @returns {Promise<{ code: number, output: string }>} `code` is 127 where the program could not be started.
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 2, quiet ? 'pipe' : 2],
      // npm is a .cmd file on Windows, which only a shell starts.
      shell: process.platform === 'win32' && command === 'npm',
    });
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
