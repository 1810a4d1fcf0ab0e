// @ts-check
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildInto } from '../../scripts/setup/build-into.mjs';
import { root } from '../../scripts/setup/root.mjs';

const page =
  '<!doctype html><html><body><div id="app"></div><script type="module" src="./main.tsx"></script></body></html>';
const view = `import { render } from 'preact';\nrender(<p>Empty</p>, document.getElementById('app')!);\n`;
const pages = ['sidepanel', 'popup', 'options', 'sample'];

const files = {
  'package.json': '{ "name": "empty", "version": "0.0.0", "type": "module" }',
  'wxt.config.ts': `import { defineConfig } from 'wxt';
export default defineConfig({ imports: false, modules: ['@wxt-dev/webextension-polyfill'], manifestVersion: 3 });`,
  'tsconfig.json': '{ "compilerOptions": { "jsx": "react-jsx", "jsxImportSource": "preact", "target": "ES2022" } }',
  'entrypoints/background.ts': `import { defineBackground } from 'wxt/utils/define-background';
export default defineBackground(() => {});`,
  'entrypoints/page.content.ts': `import { defineContentScript } from 'wxt/utils/define-content-script';
export default defineContentScript({ matches: ['https://example.org/*'], main() {} });`,
  'entrypoints/unlisted.ts': `import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
export default defineUnlistedScript(() => {});`,
  ...Object.fromEntries(
    pages.flatMap((name) => [
      [`entrypoints/${name}/index.html`, page],
      [`entrypoints/${name}/main.tsx`, view],
    ]),
  ),
};

/**
 * Builds an extension that has the same kinds of entry as ours and does nothing: what WXT and Preact alone weigh.
 * @param {string} folder
 * @returns {Promise<string>} the built extension's folder
 */
export async function buildEmptyExtension(folder) {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return buildInto('chrome', join(folder, '.output'), folder);
}
