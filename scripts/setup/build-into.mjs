// @ts-check
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * Builds an extension into a folder of its own, so that nothing else that builds or reads `.output` is disturbed.
 *
 * @param {'chrome' | 'firefox'} browser
 * @param {string} folder
 * @param {string} [project] the WXT project's folder; the repository's own otherwise
 * @returns {Promise<string>} the built extension's folder
 */
export async function buildInto(browser, folder, project = root) {
  const script = `
    import { build } from ${JSON.stringify(pathToFileURL(join(root, 'node_modules/wxt/dist/index.mjs')).href)};
    await build(${JSON.stringify({ root: resolve(project), browser, outDir: resolve(folder), mode: 'production' })});
  `;
  // A test run says NODE_ENV=test, with which Vite would build for development.
  const env = { NODE_ENV: 'production' };
  const { code, output } = await run(process.execPath, ['--input-type=module', '-e', script], { env, quiet: true });
  if (code !== 0) throw new SetUpError(`The build failed: ${withoutStack(output)}`);
  return join(resolve(folder), `${browser}-mv3`);
}

/** More lines of complaint than this help nobody. */
const mostLines = 20;

/**
 * What a failed build printed: what is wrong and where, each line once, without where in the tools it stopped.
 * @param {string} output
 */
export function withoutStack(output) {
  const [complaint = ''] = stripVTControlCharacters(output).split(/^file:\/\//m);
  const lines = complaint.split('\n').filter((line) => !/^\s+at /.test(line) && line.trim() !== '');
  return [...new Set(lines)].slice(0, mostLines).join('\n');
}
