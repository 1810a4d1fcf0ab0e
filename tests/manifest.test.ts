import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asksFor, type Manifest } from '@/scripts/package/asks-for.mjs';
import { buildInto } from '@/scripts/setup/build-into.mjs';
import { root } from '@/scripts/setup/root.mjs';
import committed from './permissions.json';

describe.each(['chrome', 'firefox'] as const)('the release manifest for %s', (browser) => {
  let folder: string;
  let text: string;
  beforeAll(async () => {
    await mkdir(join(root, '.tmp'), { recursive: true });
    folder = await mkdtemp(join(root, '.tmp/manifest-'));
    text = readFileSync(join(await buildInto(browser, folder), 'manifest.json'), 'utf8');
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('asks for exactly what tests/permissions.json lists', () => {
    expect(asksFor(JSON.parse(text))).toEqual(committed[browser]);
  });

  it('never names loopback', () => {
    expect(text).not.toMatch(/localhost|127\.|\[::1\]|0\.0\.0\.0/);
  });

  it('names no host for all sites, but as the optional one from which a company’s gateway is asked by its name', () => {
    const { optional_host_permissions: optional = [], ...rest } = JSON.parse(text) as Manifest;
    const asked = [JSON.stringify(rest), ...optional.filter((host) => host !== 'https://*/*')].join(' ');
    expect(asked).not.toMatch(/<all_urls>|\*:\/\/\*\/|https?:\/\/\*\//);
  });
});
