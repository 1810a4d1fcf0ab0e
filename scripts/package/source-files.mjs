// @ts-check
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildSources } from '../setup/build-sources.mjs';
import { readFolder } from './zip-folder.mjs';

/** What the packages are made from besides what a build reads, and what says how. */
const others = [
  'scripts',
  'tests/permissions.json',
  'package.json',
  'README.md',
  'LICENSE',
  'docs/build-from-source.md',
];

/**
 * The sources that Firefox's reviewers build the package from, by path.
 *
 * @param {string} project the repository's folder
 */
export function sourceFiles(project) {
  return Object.fromEntries(
    [...buildSources, ...others].flatMap((path) => {
      const full = join(project, path);
      if (!statSync(full).isDirectory()) return [[path, readFileSync(full)]];
      return Object.entries(readFolder(full)).map(([inside, data]) => [`${path}/${inside}`, data]);
    }),
  );
}
