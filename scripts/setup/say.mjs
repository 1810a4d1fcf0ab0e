// @ts-check

/**
 * One line about what goes on. It goes to stderr, so that a command's stdout holds its result alone.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
