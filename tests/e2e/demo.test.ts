import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { DemoReport } from '@/scripts/demo/report.mjs';
import { root } from '@/scripts/setup/root.mjs';

// Each run starts a browser of its own and waits for it as long as it takes on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

/** Runs the demo as `npm run demo` does. */
function demo(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'scripts/demo.mjs'), ...args], { cwd: root });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data) => (stdout += data));
    child.stderr.on('data', (data) => (stderr += data));
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

describe('the demo', () => {
  it('searches a picture of the shop and prints one JSON document', async () => {
    const { code, stdout, stderr } = await demo('--json');
    expect(stderr).not.toMatch(/ {4}at /);
    const report = JSON.parse(stdout) as DemoReport;
    expect(report).toMatchObject({ stage: 'done', provider: 'library', sample: true, error: null });
    expect(report.offers.length).toBe(report.counts.shown);
    expect(report.offers[0]?.similarity).toBeGreaterThan(0.9);
    expect(report.stages.searching).toBeGreaterThan(0);
    for (const file of Object.values(report.screenshots)) expect(existsSync(file)).toBe(true);
    expect(code).toBe(0);
  });

  it('prints the matched suppliers as a table', async () => {
    const { code, stdout } = await demo('--headless');
    expect(stdout).toMatch(/^ +1 +9\d% +¥\d/m);
    expect(stdout).toMatch(/Stages: reading \d+ ms, preparing \d+ ms, searching \d+ ms/);
    expect(code).toBe(0);
  });

  it('searches a picture file', async () => {
    const file = join(root, 'assets/sample-library/pictures/005.webp');
    const { code, stdout } = await demo('--json', '--image', file);
    const report = JSON.parse(stdout) as DemoReport;
    expect(report.query.image).toBe(file);
    expect(report.offers[0]).toMatchObject({ imageUrl: expect.stringMatching(/005\.webp$/) });
    expect(report.noCloseMatch).toBe(false);
    expect(code).toBe(0);
  });

  it('says so where the panel shows nothing alike', async () => {
    const { code, stdout } = await demo('--json', '--image', join(root, 'public/icon/128.png'));
    expect(JSON.parse(stdout)).toMatchObject({ stage: 'done', noCloseMatch: true, error: null });
    expect(code).toBe(0);
  });

  it('says what is wrong with a file that is no picture', async () => {
    const { code, stdout } = await demo('--json', '--image', join(root, 'package.json'));
    expect(JSON.parse(stdout)).toMatchObject({ stage: 'failed', error: { code: 'not-an-image' }, offers: [] });
    expect(code).toBe(1);
  });

  it.each([['--nonsense'], ['--image', '/nowhere/picture.jpg'], ['--provider', 'nobody']])(
    'ends with one sentence and exit code 2 at %s %s',
    async (...args) => {
      const { code, stdout, stderr } = await demo(...args);
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
    },
  );
});
