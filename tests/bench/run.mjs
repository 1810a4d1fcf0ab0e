// @ts-check
import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { textTable } from '../../scripts/demo/text-table.mjs';
import { root } from '../../scripts/setup/root.mjs';
import { say } from '../../scripts/setup/say.mjs';

/** @typedef {import('./row').BenchRow} BenchRow */

/**
 * Runs the row modules of this folder one after the other, prints their rows and writes `.tmp/bench.json`.
 *
 * @param {(name: string) => boolean} isWanted by the module's name without its ending
 * @returns {Promise<{ rows: BenchRow[], failed: string[] }>} `failed`: modules that broke
 */
export async function runBench(isWanted) {
  /** @type {BenchRow[]} */
  const rows = [];
  /** @type {string[]} */
  const failed = [];
  for (const file of benchFiles(import.meta.dirname).filter((name) => isWanted(nameOf(name)))) {
    say(`Measuring ${nameOf(file)} …`);
    try {
      const bench = await loadBench(join(import.meta.dirname, file));
      rows.push(...checkRows(await bench()));
    } catch (error) {
      say(`${file}: ${error instanceof Error ? error.stack : error}`);
      failed.push(file);
    }
  }
  await mkdir(join(root, '.tmp'), { recursive: true });
  await writeFile(join(root, '.tmp/bench.json'), JSON.stringify({ rows, failed }, null, 2));
  return { rows, failed };
}

/** @param {string} folder */
export function benchFiles(folder) {
  return readdirSync(folder)
    .filter((name) => /\.bench\.(mjs|ts)$/.test(name))
    .sort();
}

/** @param {string} file */
const nameOf = (file) => file.replace(/\.bench\.\w+$/, '');

/**
 * @param {string} path
 * @returns {Promise<import('./row').Bench>}
 */
async function loadBench(path) {
  if (path.endsWith('.mjs')) return (await import(path)).default;
  // The project's own TypeScript, with its alias; packages stay as they are.
  const { module } = await runnerImport(path, {
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
  });
  return /** @type {{ default: import('./row').Bench }} */ (module).default;
}

/**
 * Throws where a module returned something that is no row: a ratio that is no number would pass every goal.
 * @param {BenchRow[]} rows
 */
export function checkRows(rows) {
  for (const { name, ratio } of rows) {
    if (!Number.isFinite(ratio) || ratio < 0) throw new Error(`The row "${name}" has no ratio: ${ratio}.`);
  }
  return rows;
}

/**
 * The rows as a table for a terminal.
 * @param {readonly BenchRow[]} rows
 */
export function benchTable(rows) {
  return textTable(
    [
      { title: 'What' },
      { title: 'Ratio', align: 'right' },
      { title: 'Goal', align: 'right' },
      { title: '' },
      { title: 'Detail' },
    ],
    rows.map(({ name, ratio, goal, detail }) => [
      name,
      `${ratio.toFixed(2)}×`,
      goal === undefined ? '' : `≤ ${goal}×`,
      goal === undefined ? '' : ratio <= goal ? 'met' : 'missed',
      detail,
    ]),
  );
}
