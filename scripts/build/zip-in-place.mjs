// @ts-check
import { resolve } from 'node:path';
import { root } from '../setup/root.mjs';

/** What stands in for `fflate`, by the package that asks for it. */
const standIns = Object.entries({
  'write-excel-file': 'utils/workspace/export/zip-in-place.ts',
  'read-excel-file': 'utils/workspace/library/import/unzip-in-place.ts',
});

/**
 * The writer and the reader of spreadsheets pack and unpack by workers of their own, made from `blob:` addresses, which an
 * extension's content security policy refuses. They work in a worker of ours already.
 *
 * @type {import('vite').Plugin}
 */
export const zipInPlace = {
  name: 'zip-in-place',
  enforce: 'pre',
  resolveId(source, importer) {
    if (source !== 'fflate') return undefined;
    const standIn = standIns.find(([name]) => importer?.includes(name));
    return standIn && resolve(root, standIn[1]);
  },
};
