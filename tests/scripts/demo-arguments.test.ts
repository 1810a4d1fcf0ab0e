import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkChoice } from '@/scripts/demo/check-choice.mjs';
import { parseDemoArguments } from '@/scripts/demo/parse-arguments.mjs';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-on-1688-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, content: unknown) => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const parse = (args: string[], hasDisplay = true) => parseDemoArguments(args, { hasDisplay });

describe('who does the job', () => {
  it('is the user where there is a display and no flag asks for more', () => {
    expect(parse([])).toMatchObject({ automatic: false, json: false });
    expect(parse(['--provider', 'library'])).toMatchObject({ automatic: false, provider: 'library' });
  });

  it('is the run itself without a display and with a flag that names the job', () => {
    expect(parse([], false).automatic).toBe(true);
    expect(parse(['--headless']).automatic).toBe(true);
    expect(parse(['--json']).automatic).toBe(true);
    expect(parse(['--image', file('a.png', 'x')]).automatic).toBe(true);
    expect(parse(['--page', 'https://a.test/', '--selector', 'img']).automatic).toBe(true);
  });
});

describe('files', () => {
  it('reads the settings that the options page exported', () => {
    const settings = { provider: 'library', theme: 'dark' };
    const path = file('settings.json', { kind: 'find-on-1688-settings', version: 1, settings });
    expect(parse(['--settings', path]).settings).toEqual(settings);
  });

  it('reads keys by provider and field', () => {
    const keys = { some: { token: 'secret' } };
    expect(parse(['--keys', file('keys.json', keys)]).keys).toEqual(keys);
  });

  it.each([
    ['--settings', { settings: {} }, 'is not a settings file that the options page exported.'],
    ['--settings', { kind: 'find-on-1688-settings', version: 9, settings: {} }, 'is of version 9'],
    ['--settings', 'null', 'is not a settings file that the options page exported.'],
    ['--settings', '{', 'is not valid JSON.'],
    ['--keys', '"secret"', 'does not have the form'],
    ['--keys', { some: 'secret' }, 'does not have the form'],
    ['--keys', { some: { token: 7 } }, 'does not have the form'],
  ])('refuses a %s file that holds %j', (flag, content, sentence) => {
    const path = file('wrong.json', content);
    expect(() => parse([flag, path])).toThrow(sentence);
  });

  it('never repeats what a keys file holds', () => {
    const path = file('broken.json', '{"some": {"token": "sk-secret-value"');
    expect(() => parse(['--keys', path])).toThrow(/^(?!.*sk-secret).*is not valid JSON\.$/);
  });
});

describe('what cannot be followed', () => {
  it.each([
    [['--fast'], 'There is no flag --fast; there are --headless, --json,'],
    [['shop'], '"shop" is not understood: give a flag, such as --headless.'],
    [['--page', 'https://a.test/'], '--page needs --selector CSS to act on.'],
    [['--selector', 'img'], '--selector needs --page URL to look in.'],
    [['--page', 'a.test', '--selector', 'img'], '"a.test" is none.'],
    [['--page', 'file:///etc/passwd', '--selector', 'img'], 'begins with http:// or https://'],
    [['--image', '/nowhere/a.png'], '--image: there is no file /nowhere/a.png.'],
    [['--image', tmpdir()], 'is a folder, not a file.'],
    [['--image'], 'argument missing'],
    [['--provider', ''], '--provider needs a value.'],
    [['--json=yes'], 'does not take an argument'],
  ])('%j is refused in one sentence', (args, sentence) => {
    expect(() => parse(args)).toThrow(expect.objectContaining({ name: 'CliError' }));
    expect(() => parse(args)).toThrow(sentence);
  });

  it('a page and a picture at once are refused', () => {
    const args = ['--image', file('b.png', 'x'), '--page', 'https://a.test/', '--selector', 'img'];
    expect(() => parse(args)).toThrow('Give either --image or --page, not both.');
  });
});

describe('checkChoice', () => {
  const catalog = [
    { id: 'library', credentials: [] },
    { id: 'service', credentials: [{ id: 'token', secret: true }] },
  ];

  it('takes a provider of the catalogue and its keys', () => {
    expect(() => checkChoice({ provider: 'service', keys: { service: { token: 'x' } } }, catalog)).not.toThrow();
  });

  it.each([
    [{ provider: 'other' }, 'There is no provider other; there are: library, service.'],
    [{ keys: { other: {} } }, 'There is no provider other; there are: library, service.'],
    [{ keys: { library: { token: 'secret' } } }, '--keys: the provider library takes no key.'],
    [{ keys: { service: { key: 'secret' } } }, '--keys: the provider service has no field key; it has token.'],
  ])('%j is refused', (options, sentence) => {
    expect(() => checkChoice(options, catalog)).toThrow(sentence);
  });
});
