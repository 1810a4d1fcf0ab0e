// @ts-check
import { CliError } from './cli-error.mjs';
import { say } from './say.mjs';
import { SetUpError } from './set-up-error.mjs';

/**
 * Runs a command and ends the process with its exit code. What the user can put right is said in one sentence: exit
 * code 2 for the command line, 1 for the machine. Anything else keeps its stack.
 * @param {() => Promise<number>} command
 */
export async function main(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof CliError) {
      say(error.message);
      process.exitCode = 2;
    } else {
      say(error instanceof SetUpError ? error.message : String(error instanceof Error ? error.stack : error));
      process.exitCode = 1;
    }
  }
}
