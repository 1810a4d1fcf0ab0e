import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { expect, it } from 'vitest';

const here = import.meta.dirname;
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
);

it('shares no code with the extension: the servers import themselves and Node alone', () => {
  const foreign = sources.flatMap((file) => {
    const text = readFileSync(join(here, file), 'utf8');
    return [...text.matchAll(/(?:from|import) '([^']+)'/g)]
      .map(([, name]) => name!)
      .filter((name) => !name.startsWith('node:'))
      .filter((name) => !name.startsWith('.') || relative(here, resolve(here, file, '..', name)).startsWith('..'))
      .map((name) => `${file}: ${name}`);
  });
  expect(sources.length).toBeGreaterThan(30);
  expect(foreign).toEqual([]);
});
