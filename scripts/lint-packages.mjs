// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensurePackages } from './setup/ensure-packages.mjs';
import { main } from './setup/main.mjs';
import { root } from './setup/root.mjs';
import { say } from './setup/say.mjs';

// Makes the packages and looks at Firefox's as its store does. Exit code 1 at any error, any warning that is not in the
// committed list, or a manifest that asks for more than tests/permissions.json.
await main(async () => {
  await ensurePackages();
  const { makePackages } = await import('./package/make-packages.mjs');
  const { lintPackage } = await import('./package/lint-package.mjs');
  const packages = await makePackages(join(root, '.output'));
  const known = JSON.parse(await readFile(join(root, 'scripts/package/known-warnings.json'), 'utf8'));
  const firefox = packages.find(({ file }) => file.endsWith('-firefox.zip'));
  const { findings, unseen } = await lintPackage(firefox?.file ?? '', known);
  for (const { code, message, file = '' } of findings) say(`${code} ${file}: ${message}`);
  for (const { code, file } of unseen) say(`${code} ${file} is no longer there: take it out of known-warnings.json.`);
  say(`${findings.length} findings, ${known.length - unseen.length} known warnings`);
  return findings.length + unseen.length === 0 ? 0 : 1;
});
