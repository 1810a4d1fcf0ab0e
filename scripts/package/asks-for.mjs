// @ts-check

/**
 * @typedef {object} Manifest the parts of a manifest that decide what the extension may reach and send
 * @property {string[]} [permissions]
 * @property {string[]} [optional_permissions]
 * @property {string[]} [host_permissions]
 * @property {string[]} [optional_host_permissions]
 * @property {{ matches: string[] }[]} [content_scripts]
 * @property {{ gecko?: { data_collection_permissions?: { required?: string[], optional?: string[] } } }} [browser_specific_settings]
 */

/** @typedef {Record<'permissions' | 'optionalPermissions' | 'hosts' | 'optionalHosts' | 'contentScriptMatches' | 'dataCollection' | 'optionalDataCollection', string[]>} Asked */

/**
 * Everything in a manifest that decides what the extension may reach and send, in an order that does not matter.
 *
 * @param {Manifest} manifest
 * @returns {Asked}
 */
export function asksFor(manifest) {
  const list = (/** @type {string[]} */ values = []) => [...new Set(values)].sort();
  const collected = manifest.browser_specific_settings?.gecko?.data_collection_permissions;
  return {
    permissions: list(manifest.permissions),
    optionalPermissions: list(manifest.optional_permissions),
    hosts: list(manifest.host_permissions),
    optionalHosts: list(manifest.optional_host_permissions),
    contentScriptMatches: list(manifest.content_scripts?.flatMap((script) => script.matches)),
    dataCollection: list(collected?.required),
    optionalDataCollection: list(collected?.optional),
  };
}

/**
 * What a manifest asks for beyond a list, in words: `permissions: tabs`. Empty where it keeps to it.
 *
 * @param {Manifest} manifest
 * @param {Asked} allowed
 * @returns {string[]}
 */
export function asksBeyond(manifest, allowed) {
  return Object.entries(asksFor(manifest)).flatMap(([kind, values]) =>
    values
      .filter((value) => !allowed[/** @type {keyof Asked} */ (kind)].includes(value))
      .map((value) => `${kind}: ${value}`),
  );
}
