// @ts-check
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../setup/root.mjs';

/**
 * A folder of its own for one run under `.tmp/demo`: screenshots stay in it, what else is in it goes with `clear`.
 * @param {Date} [now]
 */
export async function openRunFolder(now = new Date()) {
  const time = now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  const folder = join(root, '.tmp/demo', `${time}-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const extension = join(folder, 'extension');
  return {
    extension,
    /** @param {string} name */
    file: (name) => join(folder, name),
    clear: () => rm(extension, { recursive: true, force: true }),
  };
}
