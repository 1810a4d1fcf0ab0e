// @ts-check
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies the release build and lets the copy read the hosts of this run. The release itself never names them.
 *
 * @param {string} build the built extension's folder
 * @param {string} folder where the copy goes
 * @param {readonly string[]} urls addresses of pages whose hosts the run needs
 * @param {readonly string[]} services match patterns of the services that may answer
 */
export async function copyForDemo(build, folder, urls, services = []) {
  await cp(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  const hosts = new Set([...(manifest.host_permissions ?? []), ...urls.map(hostPattern), ...services]);
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: [...hosts] }));
}

/**
 * The hosts of the service that this run asks: its own, those of its pictures, and a company's gateway of the settings.
 *
 * @param {Pick<import('./parse-arguments.mjs').DemoOptions, 'provider' | 'settings'>} options
 * @param {readonly import('../../utils/providers/provider').CatalogEntry[]} catalog
 */
export function serviceHosts({ provider, settings }, catalog) {
  const id = provider ?? settings?.provider;
  const entry = catalog.find((candidate) => candidate.id === id);
  const setUp = /** @type {Record<string, { gateway?: { baseUrl: string } } | undefined>} */ (
    settings?.providers ?? {}
  );
  const gateway = setUp[entry?.id ?? '']?.gateway?.baseUrl;
  return [...(entry?.hosts ?? []), ...(entry?.pictureHosts ?? []), ...(gateway ? [hostPattern(gateway)] : [])];
}

/**
 * The match pattern of an address's host. Patterns name no port: they hold for all of them.
 * @param {string} url
 */
export function hostPattern(url) {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
