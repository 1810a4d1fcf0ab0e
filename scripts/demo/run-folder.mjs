// @ts-check
import { rmSync, rmdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';

/**
 * A folder of its own for one run under `.tmp/demo`. Screenshots stay in it; the extension's copy goes when the process
 * ends, in whatever way.
 * @param {Date} [now]
 */
export async function openRunFolder(now = new Date()) {
  const time = now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const folder = join(root, '.tmp/demo', `${time}-${process.pid}`);
  const extension = join(folder, 'extension');
  await mkdir(folder, { recursive: true });
  process.once('exit', () => {
    rmSync(extension, { recursive: true, force: true });
    removeIfEmpty(folder);
  });
  return {
    extension,
    /** @param {string} name */
    file: (name) => join(folder, name),
  };
}

/** @param {string} folder */
function removeIfEmpty(folder) {
  try {
    rmdirSync(folder);
  } catch {
    // It holds screenshots.
  }
}
