// @ts-check
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildInto } from '../../scripts/setup/build-into.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { buildEmptyExtension } from './empty-extension.mjs';
import { entrySizes } from './entry-size.mjs';

/** What runs on a store's pages at load may weigh this much, gzip. */
const contentLimit = 8_000;

/**
 * The size of each built entry against the same kind of entry of an empty WXT and Preact extension.
 * @type {import('./row').Bench}
 */
export default async function size() {
  await mkdir(join(root, '.tmp'), { recursive: true });
  const folder = await mkdtemp(join(root, '.tmp/bench-size-'));
  try {
    const ours = entrySizes(await buildInto('chrome', join(folder, 'ours')));
    const empty = entrySizes(await buildEmptyExtension(join(folder, 'empty')));
    return ours.flatMap((entry) => {
      const floor = empty.find((other) => other.kind === entry.kind);
      if (!floor) throw new Error(`The empty extension has no entry of the kind ${entry.kind}.`);
      const against = (/** @type {'raw' | 'gzip'} */ measure) => ({
        name: `size of ${entry.name}, ${measure}`,
        ratio: entry[measure] / floor[measure],
        detail: `${kilobytes(entry[measure])} against ${kilobytes(floor[measure])} of an empty ${entry.kind} entry`,
      });
      const limit = {
        name: `weight of ${entry.name} at page load`,
        ratio: entry.gzip / contentLimit,
        goal: 1,
        detail: `${kilobytes(entry.gzip)} gzip against the limit of ${kilobytes(contentLimit)}`,
      };
      return [against('raw'), against('gzip'), ...(entry.kind === 'content' ? [limit] : [])];
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
