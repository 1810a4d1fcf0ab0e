import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePackages, type Package } from '@/scripts/package/make-packages.mjs';
import { root } from '@/scripts/setup/root.mjs';

let folder: string;
beforeAll(async () => {
  await mkdir(join(root, '.tmp'), { recursive: true });
  folder = await mkdtemp(join(root, '.tmp/packages-again-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The packages' names and digests. */
const digests = (packages: Package[]) =>
  Object.fromEntries(packages.map(({ file, sha256 }) => [basename(file), sha256]));

it('the packages have the same bytes when the sources package is built elsewhere', async () => {
  const made = await makePackages(join(folder, 'first'));
  const sources = made.find(({ file }) => file.endsWith('-sources.zip'))!;
  const project = join(folder, 'sources');
  for (const [path, data] of Object.entries(unzipSync(readFileSync(sources.file)))) {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), data);
  }
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  const again = await makePackages(join(folder, 'second'), { project, only: ['chrome', 'firefox'] });
  expect(digests(again)).toEqual(digests(made.filter(({ file }) => !file.endsWith('-edge.zip'))));
});
