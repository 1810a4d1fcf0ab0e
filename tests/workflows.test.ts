import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scripts } from '../package.json';

const folder = join(import.meta.dirname, '../.github/workflows');
const files = readdirSync(folder);

describe.each(files)('the workflow %s', (file) => {
  const text = readFileSync(join(folder, file), 'utf8');

  it('names every action by a full commit, with its release beside it', () => {
    const uses = text.split('\n').filter((line) => /^\s*(- )?uses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  it('may read the repository only, but for what a job says itself', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
  });

  it('runs scripts that there are', () => {
    const named = [...text.matchAll(/npm (?:run )?([\w:-]+)$/gm)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
