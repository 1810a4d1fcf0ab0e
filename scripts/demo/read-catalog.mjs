// @ts-check
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from '../setup/root.mjs';

/**
 * The providers of the extension, from its own catalogue.
 * @returns {Promise<readonly import('../../utils/providers/provider').CatalogEntry[]>}
 */
export async function readCatalog() {
  const path = join(root, 'utils/providers/catalog.ts');
  const { module } = await runnerImport(path, { root, configFile: false, logLevel: 'error' });
  return /** @type {typeof import('../../utils/providers/catalog')} */ (module).catalog;
}
