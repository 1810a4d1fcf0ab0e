// @ts-check
import { resolve } from 'node:path';
import { root } from '../setup/root.mjs';

/**
 * The writer of spreadsheets zips by workers of its own, made from `blob:` addresses, which an extension's content security
 * policy refuses. It writes in a worker of ours already.
 *
 * @type {import('vite').Plugin}
 */
export const zipInPlace = {
  name: 'zip-in-place',
  enforce: 'pre',
  resolveId: (source, importer) =>
    source === 'fflate' && importer?.includes('write-excel-file')
      ? resolve(root, 'utils/workspace/export/zip-in-place.ts')
      : undefined,
};
