// @ts-check
import { relative } from 'node:path';
import { join } from 'node:path';
import { ensurePackages } from './setup/ensure-packages.mjs';
import { main } from './setup/main.mjs';
import { root } from './setup/root.mjs';

// Makes the packages for the stores: .output/find-on-1688-VERSION-{chrome,edge,firefox,sources}.zip.
await main(async () => {
  await ensurePackages();
  const { makePackages } = await import('./package/make-packages.mjs');
  for (const { file, bytes, sha256 } of await makePackages(join(root, '.output'))) {
    console.log(`${sha256}  ${relative(root, file)}  ${(bytes / 1e6).toFixed(2)} MB`);
  }
  return 0;
});
