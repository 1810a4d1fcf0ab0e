// @ts-check
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildInto } from '../setup/build-into.mjs';
import { root } from '../setup/root.mjs';
import { say } from '../setup/say.mjs';
import { SetUpError } from '../setup/set-up-error.mjs';
import { asksBeyond } from './asks-for.mjs';
import { sourceFiles } from './source-files.mjs';
import { readFolder, zipFiles } from './zip-folder.mjs';

/** @typedef {'chrome' | 'edge' | 'firefox'} Target */

/** @type {readonly Target[]} */
export const targets = ['chrome', 'edge', 'firefox'];

/**
 * @typedef {object} Package
 * @property {string} file where it stands
 * @property {number} bytes
 * @property {string} sha256 hex
 */

/**
 * What is built for each store: Edge takes what Chrome takes.
 * @type {Record<Target, 'chrome' | 'firefox'>}
 */
const builtFor = { chrome: 'chrome', edge: 'chrome', firefox: 'firefox' };

/**
 * Builds the extension anew for each store and packs it, with the sources that Firefox's reviewers build from. The same
 * sources give the same bytes. Throws a SetUpError where a manifest asks for more than tests/permissions.json.
 *
 * @param {string} folder where the packages go
 * @param {{ project?: string, only?: readonly Target[] }} [options] `project`: the sources, the repository's own otherwise
 * @returns {Promise<Package[]>}
 */
export async function makePackages(folder, { project = root, only = targets } = {}) {
  const { name, version } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  const permissions = JSON.parse(await readFile(join(project, 'tests/permissions.json'), 'utf8'));
  await mkdir(folder, { recursive: true });
  await mkdir(join(root, '.tmp'), { recursive: true });
  const builds = await mkdtemp(join(root, '.tmp/package-'));
  try {
    /** @type {Package[]} */
    const made = [];
    /** @type {Map<string, string>} */
    const built = new Map();
    for (const target of only) {
      const kind = builtFor[target];
      if (!built.has(kind)) {
        say(`Building for ${kind} …`);
        built.set(kind, await buildInto(kind, builds, project));
      }
      const files = readFolder(/** @type {string} */ (built.get(kind)));
      const manifest = forStore(target, JSON.parse(text(files['manifest.json'])));
      const beyond = asksBeyond(manifest, permissions[target === 'firefox' ? 'firefox' : 'chrome']);
      if (beyond.length > 0) {
        throw new SetUpError(
          `The manifest for ${target} asks for more than tests/permissions.json: ${beyond.join('; ')}`,
        );
      }
      files['manifest.json'] = bytes(JSON.stringify(manifest));
      made.push(await write(join(folder, `${name}-${version}-${target}.zip`), zipFiles(files)));
    }
    if (only.includes('firefox')) {
      made.push(await write(join(folder, `${name}-${version}-sources.zip`), zipFiles(sourceFiles(project))));
    }
    return made;
  } finally {
    await rm(builds, { recursive: true, force: true });
  }
}

/**
 * The manifest as a store takes it: Chrome's and Edge's refuse `key`, which stands for an unpacked copy only.
 *
 * @param {Target} target
 * @param {any} manifest
 */
function forStore(target, { key, ...manifest }) {
  return target === 'firefox' && key ? { ...manifest, key } : manifest;
}

const text = (/** @type {Uint8Array | undefined} */ data) => new TextDecoder().decode(data);
const bytes = (/** @type {string} */ words) => new TextEncoder().encode(words);

/**
 * @param {string} file
 * @param {Uint8Array} data
 * @returns {Promise<Package>}
 */
async function write(file, data) {
  await writeFile(file, data);
  return { file, bytes: data.byteLength, sha256: createHash('sha256').update(data).digest('hex') };
}
