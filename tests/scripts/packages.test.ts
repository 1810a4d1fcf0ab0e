import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asksBeyond, asksFor, type Manifest } from '@/scripts/package/asks-for.mjs';
import knownWarnings from '@/scripts/package/known-warnings.json';
import { lintPackage } from '@/scripts/package/lint-package.mjs';
import { makePackages, type Package } from '@/scripts/package/make-packages.mjs';
import { zipFiles } from '@/scripts/package/zip-folder.mjs';
import { root } from '@/scripts/setup/root.mjs';
import committed from '../permissions.json';

let folder: string;
beforeAll(async () => {
  await mkdir(join(root, '.tmp'), { recursive: true });
  folder = await mkdtemp(join(root, '.tmp/packages-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const nameOf = (target: string) => expect.stringMatching(new RegExp(`-\\d+\\.\\d+\\.\\d+-${target}\\.zip$`)) as string;

describe('the packages', () => {
  let made: Package[];
  const fileOf = (target: string) => made.find(({ file }) => file.endsWith(`-${target}.zip`))!.file;
  const unpacked = (target: string) => unzipSync(readFileSync(fileOf(target)));
  beforeAll(async () => {
    made = await makePackages(join(folder, 'first'));
  }, 240_000);

  it('are one for each store, and the sources', () => {
    expect(made.map(({ file }) => file)).toEqual(['chrome', 'edge', 'firefox', 'sources'].map(nameOf));
  });

  describe.each(['chrome', 'firefox'] as const)('the manifest for %s', (target) => {
    const manifest = () => new TextDecoder().decode(unpacked(target)['manifest.json']);

    it('asks for exactly what tests/permissions.json lists', () => {
      expect(asksFor(JSON.parse(manifest()))).toEqual(committed[target]);
    });

    it('never names loopback', () => {
      expect(manifest()).not.toMatch(/localhost|127\.|\[::1\]|0\.0\.0\.0/);
    });

    it('names no host for all sites, but as the optional one from which a company’s gateway is asked by its name', () => {
      const { optional_host_permissions: optional = [], ...rest } = JSON.parse(manifest()) as Manifest;
      const asked = [JSON.stringify(rest), ...optional.filter((host) => host !== 'https://*/*')].join(' ');
      expect(asked).not.toMatch(/<all_urls>|\*:\/\/\*\/|https?:\/\/\*\//);
    });
  });

  it('hold no key, which stores refuse, and no trace of this machine', () => {
    const chrome = unpacked('chrome');
    expect(JSON.parse(new TextDecoder().decode(chrome['manifest.json']))).not.toHaveProperty('key');
    for (const data of Object.values(chrome)) expect(Buffer.from(data).includes(root)).toBe(false);
  });

  it('pass Firefox’s own check, but for the warnings that are known', async () => {
    expect(await lintPackage(fileOf('firefox'), knownWarnings)).toEqual({ findings: [], unseen: [] });
  }, 60_000);

  it('are looked at in earnest: what is wrong is found, and what is known is told from it by its file', async () => {
    const broken = join(folder, 'broken.zip');
    const line = Buffer.from('document.body.innerHTML = location.hash;\n');
    const { 'manifest.json': manifest } = unpacked('firefox');
    const icons = Object.entries(unpacked('firefox')).filter(([path]) => path.startsWith('icon/'));
    const files = { 'manifest.json': manifest!, ...Object.fromEntries(icons), 'chunks/jsxRuntime-a.js': line };
    await writeFile(broken, zipSync({ ...files, 'chunks/other.js': line }));
    const { findings } = await lintPackage(broken, knownWarnings);
    const unsafe = findings.filter(({ code }) => code === 'UNSAFE_VAR_ASSIGNMENT');
    expect(unsafe.map(({ file }) => file)).toEqual(['chunks/other.js']);
  }, 60_000);
});

it('a manifest that asks for more than the committed list is not packed', async () => {
  const project = join(folder, 'greedy');
  await cp(join(root, 'tests/permissions.json'), join(project, 'tests/permissions.json'));
  await mkdir(join(project, 'entrypoints'), { recursive: true });
  await writeFile(join(project, 'package.json'), '{"name":"greedy","version":"1.0.0"}');
  await writeFile(join(project, 'entrypoints/background.js'), 'export default { main() {} };');
  await writeFile(join(project, 'wxt.config.ts'), `export default { manifest: { permissions: ['tabs', 'storage'] } };`);
  await symlink(join(root, 'node_modules'), join(project, 'node_modules'));
  const making = makePackages(join(folder, 'third'), { project, only: ['chrome'] });
  await expect(making).rejects.toThrow('asks for more than tests/permissions.json: permissions: tabs');
}, 60_000);

describe('asksBeyond', () => {
  it('names each right beyond the list with its kind, and none within it', () => {
    const { chrome } = committed;
    expect(asksBeyond({ permissions: ['storage'], host_permissions: chrome.hosts }, chrome)).toEqual([]);
    expect(
      asksBeyond(
        {
          permissions: ['storage', 'tabs'],
          optional_host_permissions: ['https://new.example/*'],
          content_scripts: [{ matches: ['<all_urls>'] }],
          browser_specific_settings: { gecko: { data_collection_permissions: { required: ['websiteContent'] } } },
        },
        chrome,
      ),
    ).toEqual([
      'permissions: tabs',
      'optionalHosts: https://new.example/*',
      'contentScriptMatches: <all_urls>',
      'dataCollection: websiteContent',
    ]);
  });
});

describe('zipFiles', () => {
  it('gives the same bytes in whatever order files are named, on whatever day and in whatever time zone', () => {
    const files = { 'b.txt': Buffer.from('b'), 'a/c.txt': Buffer.from('c') };
    const first = zipFiles(files);
    const before = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Kiritimati';
    const second = zipFiles({ 'a/c.txt': files['a/c.txt'], 'b.txt': files['b.txt'] });
    process.env['TZ'] = before;
    expect(Buffer.compare(first, second)).toBe(0);
    expect(Object.keys(unzipSync(first))).toEqual(['a/c.txt', 'b.txt']);
  });
});
