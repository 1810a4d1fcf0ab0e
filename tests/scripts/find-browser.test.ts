import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from '@/scripts/setup/find-browser.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'find-on-1688-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const addProgram = (name: string, mode = 0o755) => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, '');
  chmodSync(path, mode);
  return path;
};

describe('findChromium', () => {
  it('finds Chrome, Chromium or Edge in PATH on Linux, and nothing else', () => {
    addProgram('firefox');
    expect(findChromium({ PATH: folder }, 'linux')).toBeUndefined();
    const edge = addProgram('microsoft-edge');
    expect(findChromium({ PATH: folder }, 'linux')).toBe(edge);
  });

  it('finds Edge where Windows installs it', () => {
    const edge = addProgram('Microsoft/Edge/Application/msedge.exe');
    expect(findChromium({ 'PROGRAMFILES(X86)': folder }, 'win32')).toBe(edge);
  });

  it('takes CHROME_PATH, and says when it names no program', () => {
    const mine = addProgram('my-browser');
    expect(findChromium({ CHROME_PATH: mine, PATH: '' }, 'linux')).toBe(mine);
    const notes = addProgram('notes.txt', 0o644);
    expect(() => findChromium({ CHROME_PATH: notes }, 'linux')).toThrow(
      `CHROME_PATH names ${notes}, which is not a program.`,
    );
  });
});
