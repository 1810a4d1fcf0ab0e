// @ts-check
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { canInstall, installPackages } from './debian.mjs';
import { findProgram } from './find-program.mjs';
import { run } from './run.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * Sees to an X11 display and to what presses real keys on it: xvfb, xdotool and a font with Chinese characters.
 * @returns {Promise<{ available: true } | { available: false, reason: string }>}
 */
export async function ensureX11() {
  if (process.platform !== 'linux') {
    return { available: false, reason: 'a real right-click is pressed with xdotool, which needs X11' };
  }
  if (canInstall()) {
    const missing = [
      ...(findProgram('Xvfb') ? [] : ['xvfb', 'xauth']),
      ...(findProgram('xdotool') ? [] : ['xdotool']),
      ...((await hasChineseFont()) ? [] : ['fontconfig', 'fonts-noto-cjk']),
    ];
    if (missing.length) await installPackages(missing);
  }
  if (!findProgram('xdotool')) return { available: false, reason: 'xdotool is not installed' };
  if (!findProgram('Xvfb') && !process.env['DISPLAY']) {
    return { available: false, reason: 'there is no display and xvfb is not installed' };
  }
  return { available: true };
}

async function hasChineseFont() {
  const { code, output } = await run('fc-list', [':lang=zh-cn'], { quiet: true });
  return code === 0 && output.trim() !== '';
}

/**
 * Starts X displays of our own where Xvfb is installed, so that a test which moves the pointer never takes over the
 * user's; elsewhere none.
 * @param {number} count
 * @returns {Promise<{ names: string[], stop: () => void }>} `names` as `DISPLAY` takes them
 */
export async function startDisplays(count) {
  const program = findProgram('Xvfb');
  /** @type {import('node:child_process').ChildProcess[]} */
  const servers = [];
  const stop = () => servers.forEach((server) => server.kill());
  process.once('exit', stop);
  const names = [];
  for (let n = 0; program && n < count; n++) {
    // The server itself looks for a free number and says it on the third descriptor.
    const flags = ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset'];
    const server = spawn(program, flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    servers.push(server);
    const number = await firstLine(/** @type {import('node:stream').Readable} */ (server.stdio[3]));
    if (!number) throw new SetUpError('Xvfb could not be started: run it by hand to see why.');
    names.push(`:${number}`);
  }
  return { names, stop };
}

/**
 * The first line that a stream says; empty where it ends without one.
 * @param {import('node:stream').Readable} stream
 * @returns {Promise<string>}
 */
async function firstLine(stream) {
  for await (const line of createInterface({ input: stream })) return line;
  return '';
}
