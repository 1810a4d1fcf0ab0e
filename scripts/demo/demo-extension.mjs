// @ts-check
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Copies the release build and lets the copy read the hosts of this run. The release itself never names them.
 *
 * @param {string} build the built extension's folder
 * @param {string} folder where the copy goes
 * @param {readonly string[]} urls addresses whose hosts the run needs
 */
export async function copyForDemo(build, folder, urls) {
  await cp(build, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  const hosts = new Set([...(manifest.host_permissions ?? []), ...urls.map(hostPattern)]);
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: [...hosts] }));
}

/**
 * The match pattern of an address's host. Patterns name no port: they hold for all of them.
 * @param {string} url
 */
export function hostPattern(url) {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}
