import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { copyForDemo } from '@/scripts/demo/demo-extension.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-on-1688-'));
  mkdirSync(join(folder, 'build'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('adds just the hosts of the run to a copy, and leaves the build as it is', async () => {
  const build = join(folder, 'build');
  const release = JSON.stringify({ permissions: ['storage'], host_permissions: ['https://www.amazon.com/*'] });
  writeFileSync(join(build, 'manifest.json'), release);
  writeFileSync(join(build, 'background.js'), 'worker');
  const urls = ['http://127.0.0.1:8080/shop', 'http://localhost:8081/', 'http://127.0.0.1:9000/'];
  await copyForDemo(build, join(folder, 'copy'), urls);

  expect(JSON.parse(readFileSync(join(folder, 'copy/manifest.json'), 'utf8'))).toEqual({
    permissions: ['storage'],
    host_permissions: ['https://www.amazon.com/*', 'http://127.0.0.1/*', 'http://localhost/*'],
  });
  expect(readFileSync(join(folder, 'copy/background.js'), 'utf8')).toBe('worker');
  expect(readFileSync(join(build, 'manifest.json'), 'utf8')).toBe(release);
});
