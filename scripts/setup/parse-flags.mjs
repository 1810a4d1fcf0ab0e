// @ts-check
import { parseArgs } from 'node:util';
import { CliError } from './cli-error.mjs';

/**
 * `node:util`'s parseArgs, with one clear sentence (a CliError) for what it refuses.
 *
 * @template {import('node:util').ParseArgsConfig['options']} T
 * @param {readonly string[]} args
 * @param {T} options
 * @param {{ allowPositionals?: boolean }} [rest]
 */
export function parseFlags(args, options, { allowPositionals = false } = {}) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals, strict: true });
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const flag = /'(-[^' ]*)/.exec(text)?.[1];
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const known = Object.keys(options ?? {}).map((name) => `--${name}`);
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      throw new CliError(`There is no flag ${flag}; there are ${known.join(', ') || 'none'}.`);
    }
    if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
      throw new CliError(`"${/'([^']*)'/.exec(text)?.[1]}" is not understood: give a flag, such as ${known[0]}.`);
    }
    throw new CliError(text.split('\n')[0]?.replace(/\.?$/, '.') ?? text);
  }
}
