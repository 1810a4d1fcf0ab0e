// @ts-check
import { canInstall, installPackages } from './debian.mjs';
import { findProgram } from './find-program.mjs';
import { run } from './run.mjs';

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
      ...(findProgram('xvfb-run') ? [] : ['xvfb', 'xauth']),
      ...(findProgram('xdotool') ? [] : ['xdotool']),
      ...((await hasChineseFont()) ? [] : ['fontconfig', 'fonts-noto-cjk']),
    ];
    if (missing.length) await installPackages(missing);
  }
  if (!findProgram('xdotool')) return { available: false, reason: 'xdotool is not installed' };
  if (!findProgram('xvfb-run') && !process.env['DISPLAY']) {
    return { available: false, reason: 'there is no display and xvfb is not installed' };
  }
  return { available: true };
}

async function hasChineseFont() {
  const { code, output } = await run('fc-list', [':lang=zh-cn'], { quiet: true });
  return code === 0 && output.trim() !== '';
}

/**
 * A command that runs on an X display of its own where xvfb is installed, so that a test which moves the pointer
 * never takes over the user's; elsewhere the command as it is.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function onOwnDisplay(command, args) {
  const xvfbRun = findProgram('xvfb-run');
  if (!xvfbRun) return [command, [...args]];
  return [xvfbRun, ['-a', '-s', '-screen 0 1280x900x24', command, ...args]];
}
