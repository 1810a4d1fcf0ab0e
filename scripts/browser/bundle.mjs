// @ts-check
import { build } from 'vite';
import { root } from '../setup/root.mjs';
import { zipInPlace } from '../build/zip-in-place.mjs';

const entry = 'virtual:entry';

/**
 * Bundles a few lines that import the project's own TypeScript (`@/…`) into one classic script for a page or a worker.
 *
 * @param {string} source the lines, TypeScript
 * @returns {Promise<string>} the script
 */
export async function bundleForBrowser(source) {
  const output = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    plugins: [
      zipInPlace,
      {
        name: 'entry',
        resolveId: (id) => (id.endsWith(entry) ? `${root}/entry.ts` : undefined),
        load: (id) => (id === `${root}/entry.ts` ? source : undefined),
      },
    ],
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bundled' } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !('output' in first)) throw new Error('The bundler gave nothing.');
  return first.output[0].code;
}
