// @ts-check
// @ts-expect-error it brings no types
import linter from 'addons-linter';

/**
 * @typedef {object} Finding
 * @property {string} code
 * @property {string} message
 * @property {string} [file]
 */

/** @typedef {{ code: string, file: string, reason: string }} KnownWarning `file` may hold `*` for what changes with each build */

/**
 * Looks at a Firefox package as addons.mozilla.org does.
 *
 * @param {string} file a zip
 * @param {readonly KnownWarning[]} known warnings that are no news, by code and file
 * @returns {Promise<{ findings: Finding[], unseen: KnownWarning[] }>} errors and warnings that are not known, and known ones
 *   that are not there any more
 */
export async function lintPackage(file, known) {
  /** @type {any} its types know the command line only */
  const config = { _: [file], logLevel: 'fatal', output: 'none', stack: false, enableDataCollectionPermissions: true };
  const { errors, warnings } = await linter.createInstance({ config, runAsBinary: false }).run();
  const matches = (/** @type {KnownWarning} */ one, /** @type {Finding} */ { code, file: found = '' }) =>
    one.code === code && pattern(one.file).test(found);
  return {
    findings: [
      ...errors,
      ...warnings.filter((/** @type {Finding} */ each) => !known.some((one) => matches(one, each))),
    ],
    unseen: known.filter((one) => !warnings.some((/** @type {Finding} */ each) => matches(one, each))),
  };
}

/** @param {string} path with `*` for whatever stands within one folder */
const pattern = (path) =>
  new RegExp(
    `^${path
      .split('*')
      .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^/]*')}$`,
  );
