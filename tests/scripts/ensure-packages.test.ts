import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkNode, packagesAreCurrent } from '@/scripts/setup/ensure-packages.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-on-1688-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (name: string, packages: object) => writeFileSync(join(folder, name), JSON.stringify({ packages }));
const install = (version: string) => {
  mkdirSync(join(folder, 'node_modules/one'), { recursive: true });
  write('node_modules/.package-lock.json', { 'node_modules/one': { version } });
};

describe('packagesAreCurrent', () => {
  beforeEach(() =>
    write('package-lock.json', {
      '': { version: '0.1.0' },
      'node_modules/one': { version: '1.0.0' },
      'node_modules/for-another-platform': { version: '3.0.0', optional: true },
    }),
  );

  it('is false before anything was installed', () => expect(packagesAreCurrent(folder)).toBe(false));

  it('is true when each package that is not optional is there in its version', () => {
    install('1.0.0');
    expect(packagesAreCurrent(folder)).toBe(true);
  });

  it('is false after the lock file moved on', () => {
    install('0.9.0');
    expect(packagesAreCurrent(folder)).toBe(false);
  });

  it('is false when a package folder was deleted', () => {
    install('1.0.0');
    rmSync(join(folder, 'node_modules/one'), { recursive: true });
    expect(packagesAreCurrent(folder)).toBe(false);
  });

  it('is false on a broken lock file', () => {
    install('1.0.0');
    writeFileSync(join(folder, 'package-lock.json'), '{');
    expect(packagesAreCurrent(folder)).toBe(false);
  });
});

describe('checkNode', () => {
  it.each(['18.20.0', '20.18.3'])('refuses %s', (version) => {
    expect(() => checkNode(version)).toThrow(`this is Node ${version}: please update Node.`);
  });
  it.each(['20.19.0', '22.0.0', '26.1.0'])('takes %s', (version) => expect(() => checkNode(version)).not.toThrow());
});
