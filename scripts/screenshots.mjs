// @ts-check
import { ensurePackages } from './setup/ensure-packages.mjs';
import { main } from './setup/main.mjs';

// Makes the pictures of the README anew: docs/images/{panel,popup,options}-{light,dark}.png.
await main(async () => {
  await ensurePackages();
  const { takeScreenshots } = await import('./demo/take-screenshots.mjs');
  for (const file of await takeScreenshots()) console.log(file);
  return 0;
});
