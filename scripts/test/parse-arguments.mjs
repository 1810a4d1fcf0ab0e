// @ts-check
import { CliError } from '../setup/cli-error.mjs';
import { parseFlags } from '../setup/parse-flags.mjs';

export const suiteNames = /** @type {const} */ (['unit', 'e2e', 'firefox', 'corpus', 'soak']);

/**
 * @param {readonly string[]} args
 * @returns {{ suite?: typeof suiteNames[number], minutes: number }} no suite: everything that needs the repository alone
 */
export function parseTestArguments(args) {
  const { values, positionals } = parseFlags(args, { minutes: { type: 'string' } }, { allowPositionals: true });
  const [name, ...more] = positionals;
  const suite = suiteNames.find((known) => known === name);
  if (more.length || (name !== undefined && !suite)) {
    throw new CliError(`There is no suite "${positionals.join(' ')}"; there are ${suiteNames.join(', ')}.`);
  }
  if (values.minutes !== undefined && suite !== 'soak') throw new CliError('--minutes goes with the suite soak only.');
  const minutes = Number(values.minutes ?? 10);
  if (!(minutes > 0 && minutes <= 24 * 60)) throw new CliError('--minutes takes a number of minutes, such as 10.');
  return { ...(suite ? { suite } : {}), minutes };
}
