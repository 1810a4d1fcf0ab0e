// @ts-check
import { ensurePackages } from './setup/ensure-packages.mjs';
import { main } from './setup/main.mjs';

// Makes the pictures of the documents anew: docs/images/{panel,popup,options}-{light,dark}.png of the README, and
// docs/guide/images/JOB.webp of the guide, and docs/store/screenshots of the listing. `-- guide`, `-- readme` or `-- store` makes those alone.
await main(async () => {
  await ensurePackages();
  const { takeScreenshots } = await import('./demo/take-screenshots.mjs');
  const which = /** @type {const} */ (['readme', 'guide', 'store']).find((each) => each === process.argv[2]) ?? 'all';
  for (const file of await takeScreenshots(which)) console.log(file);
  return 0;
});
