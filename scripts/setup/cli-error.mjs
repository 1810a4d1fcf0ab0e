// @ts-check

/** A command line that cannot be followed: an unknown flag, a missing file. It ends the command with exit code 2. */
export class CliError extends Error {
  /** @param {string} message one sentence */
  constructor(message) {
    super(message);
    this.name = 'CliError';
  }
}
