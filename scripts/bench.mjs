// @ts-check
import { ensurePackages } from './setup/ensure-packages.mjs';
import { CliError } from './setup/cli-error.mjs';
import { main } from './setup/main.mjs';
import { parseFlags } from './setup/parse-flags.mjs';

await main(async () => {
  const { values } = parseFlags(process.argv.slice(2), { only: { type: 'string' } });
  await ensurePackages();
  const { benchTable, runBench } = await import('../tests/bench/run.mjs');
  const { rows, failed } = await runBench((name) => values.only === undefined || name === values.only);
  if (rows.length === 0 && failed.length === 0) throw new CliError(`There is no bench "${values.only}".`);
  console.log(benchTable(rows));
  console.log('\nWritten to .tmp/bench.json');
  return failed.length === 0 ? 0 : 1;
});
