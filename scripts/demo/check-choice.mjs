// @ts-check
import { CliError } from '../setup/cli-error.mjs';

/** @typedef {Pick<import('../../utils/providers/provider').CatalogEntry, 'id' | 'credentials'>} Entry */

/**
 * Holds the chosen provider and the given keys against the catalogue. Throws a CliError for a provider that is not there
 * and for a key that its provider does not take; a message names fields, never a value.
 *
 * @param {Pick<import('./parse-arguments.mjs').DemoOptions, 'provider' | 'keys'>} options
 * @param {readonly Entry[]} catalog
 */
export function checkChoice({ provider, keys = {} }, catalog) {
  if (provider !== undefined) findEntry(provider, catalog);
  for (const [id, fields] of Object.entries(keys)) {
    const { credentials } = findEntry(id, catalog);
    if (credentials.length === 0) throw new CliError(`--keys: the provider ${id} takes no key.`);
    for (const field of Object.keys(fields)) {
      if (credentials.some((credential) => credential.id === field)) continue;
      const known = credentials.map((credential) => credential.id).join(', ');
      throw new CliError(`--keys: the provider ${id} has no field ${field}; it has ${known}.`);
    }
  }
}

/**
 * @param {string} id
 * @param {readonly Entry[]} catalog
 */
function findEntry(id, catalog) {
  const entry = catalog.find((candidate) => candidate.id === id);
  if (!entry) {
    const known = catalog.map((candidate) => candidate.id).join(', ');
    throw new CliError(`There is no provider ${id}; there are: ${known}.`);
  }
  return entry;
}
