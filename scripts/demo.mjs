// @ts-check
import { parseDemoArguments, usage } from './demo/parse-arguments.mjs';
import { ensurePackages } from './setup/ensure-packages.mjs';
import { main } from './setup/main.mjs';

/** A window can be shown: always on macOS and Windows, elsewhere where X11 or Wayland is there. */
const hasDisplay =
  process.platform === 'darwin' ||
  process.platform === 'win32' ||
  Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

await main(async () => {
  const options = parseDemoArguments(process.argv.slice(2), { hasDisplay });
  if (options.help) {
    console.log(usage);
    return 0;
  }
  await ensurePackages();
  // These need the packages, so they are loaded only now.
  const { runDemo } = await import('./demo/run-demo.mjs');
  const { printReport } = await import('./demo/report.mjs');
  const report = await runDemo(options);
  if (!report) return 0;
  console.log(options.json ? JSON.stringify(report, null, 2) : printReport(report));
  return report.stage === 'done' ? 0 : 1;
});
