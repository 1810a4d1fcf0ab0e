// @ts-check
import { resolve } from 'node:path';
import { CliError } from '../setup/cli-error.mjs';
import { parseFlags } from '../setup/parse-flags.mjs';
import { readJsonFile, requireFile } from './read-file.mjs';

/**
 * What a demo run is asked to do.
 *
 * @typedef {object} DemoOptions
 * @property {boolean} help
 * @property {boolean} automatic the run does the job itself; otherwise the user right-clicks in a real window
 * @property {boolean} json one JSON document on stdout and nothing else
 * @property {string} [image] a picture file to search instead of one of the shop's
 * @property {{ url: string, selector: string }} [element] an element of a page to act on
 * @property {string} [provider] the id of what answers
 * @property {Record<string, unknown>} [settings] the settings of an exported file
 * @property {Record<string, Record<string, string>>} [keys] secrets by provider and field
 * @property {string} [hostRules] Chromium's host rules
 */

export const usage = `Usage: npm run demo -- [flags]

Without flags, on a machine with a display: opens a browser with the extension and a demo shop, for you to right-click in.
Without a display, or with any of the flags --headless, --json, --image and --page: does the job itself.

  --headless             do the job itself, without a window
  --json                 print one JSON document on stdout and nothing else (use: npm run --silent demo -- --json)
  --image FILE           search this picture
  --page URL             act on an element of this page …
  --selector CSS         … the first one that this selector finds
  --provider ID          who answers; the on-device library without it
  --settings FILE        settings that the options page exported
  --keys FILE            keys for this run only: {"PROVIDER": {"FIELD": "VALUE"}}
  --host-rules "MAP …"   Chromium's host rules; certificates are not checked then
  --help                 this text`;

/**
 * Throws a CliError with one sentence for what cannot be followed.
 *
 * @param {readonly string[]} args
 * @param {{ hasDisplay: boolean }} machine
 * @returns {DemoOptions}
 */
export function parseDemoArguments(args, { hasDisplay }) {
  const { values } = parseFlags(args, {
    headless: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    image: { type: 'string' },
    page: { type: 'string' },
    selector: { type: 'string' },
    provider: { type: 'string' },
    settings: { type: 'string' },
    keys: { type: 'string' },
    'host-rules': { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  const { headless, json, image, page, selector, provider, settings, keys, help } = values;
  for (const [name, value] of Object.entries(values)) {
    if (value === '') throw new CliError(`--${name} needs a value.`);
  }
  if (page === undefined && selector !== undefined) throw new CliError('--selector needs --page URL to look in.');
  if (page !== undefined && selector === undefined) throw new CliError('--page needs --selector CSS to act on.');
  if (page !== undefined && image !== undefined) throw new CliError('Give either --image or --page, not both.');

  const hostRules = values['host-rules'];
  if (hostRules !== undefined && !/^(MAP|EXCLUDE)\s+\S/.test(hostRules)) {
    throw new CliError('--host-rules takes rules such as "MAP www.example.com 127.0.0.1:8443".');
  }

  return {
    help: help === true,
    automatic: headless === true || json === true || image !== undefined || page !== undefined || !hasDisplay,
    json: json === true,
    ...(image !== undefined ? { image: requireFile('--image', image) } : {}),
    ...(page !== undefined && selector !== undefined ? { element: { url: checkUrl(page), selector } } : {}),
    ...(provider !== undefined ? { provider } : {}),
    ...(settings !== undefined ? { settings: readSettings(settings) } : {}),
    ...(keys !== undefined ? { keys: readKeys(keys) } : {}),
    ...(hostRules !== undefined ? { hostRules } : {}),
  };
}

/** @param {string} text */
function checkUrl(text) {
  if (!URL.canParse(text) || !['http:', 'https:'].includes(new URL(text).protocol)) {
    throw new CliError(`--page takes an address that begins with http:// or https://, and "${text}" is none.`);
  }
  return text;
}

/** @param {string} path */
function readSettings(path) {
  const file = readJsonFile('--settings', path);
  if (file?.kind !== 'find-on-1688-settings' || typeof file.settings !== 'object' || file.settings === null) {
    throw new CliError(`${resolve(path)} is not a settings file that the options page exported.`);
  }
  if (file.version !== 1) {
    throw new CliError(
      `${resolve(path)} is of version ${file.version}, which this version of the extension cannot read.`,
    );
  }
  return file.settings;
}

/** @param {string} path */
function readKeys(path) {
  const file = readJsonFile('--keys', path);
  const isObject = (/** @type {unknown} */ value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const isText = (/** @type {unknown} */ value) => typeof value === 'string';
  if (
    !isObject(file) ||
    !Object.values(file).every((fields) => isObject(fields) && Object.values(fields).every(isText))
  ) {
    throw new CliError(`${resolve(path)} does not have the form {"PROVIDER": {"FIELD": "VALUE"}}.`);
  }
  return file;
}
