import { execFileSync } from 'node:child_process';
import { findProgram } from '@/scripts/setup/find-program.mjs';

/**
 * Why a spec that presses real keys cannot run here, or undefined where it can:
 * `describe.skipIf(noX11)(...)` reports such specs as not run.
 */
export const noX11: string | undefined =
  process.platform !== 'linux'
    ? 'not run: a real right-click is pressed with xdotool, which needs X11'
    : !findProgram('xdotool')
      ? 'not run: xdotool is not installed'
      : !process.env['DISPLAY']
        ? 'not run: there is no X11 display (npm test brings one where xvfb is installed)'
        : undefined;

/** Runs xdotool and returns what it printed; an unsuccessful search prints nothing. */
export function xdotool(...args: string[]): string {
  try {
    return execFileSync('xdotool', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch (error) {
    if (args[0] === 'search') return '';
    throw error;
  }
}

/** The ids of the windows that are shown on the display: a browser window, a native menu, a dialog. */
export function shownWindows(): string[] {
  return xdotool('search', '--onlyvisible', '--name', '.*').split('\n').filter(Boolean);
}
