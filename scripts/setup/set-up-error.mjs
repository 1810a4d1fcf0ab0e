// @ts-check

/** Something that the user has to put right before a command can run. The message is one sentence that says what. */
export class SetUpError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'SetUpError';
  }
}
