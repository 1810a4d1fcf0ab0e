import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Lets the copied build run scripts on these hosts, as if the user had allowed it: nobody answers the browser's question here. */
export async function allowHosts(folder: string, patterns: readonly string[]): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(...patterns);
  await writeFile(file, JSON.stringify(manifest));
}
