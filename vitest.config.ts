import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { SlowestFirst } from './tests/slowest-first';

const project = (name: string, include: string[], rest: object = {}) => ({
  extends: true as const,
  test: { name, include, ...rest },
});

/** One test file at a time on each display: two on one would take the pointer and the focus from each other. */
const displays = process.env['TEST_DISPLAYS']?.split(' ').length ?? 1;
const browser = {
  fileParallelism: displays > 1,
  maxWorkers: displays,
  setupFiles: ['tests/e2e/harness/own-display.ts'],
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

const unit = [
  'tests/{utils,components,hooks,entrypoints,scripts,gateway,assets}/**/*.test.{ts,tsx}',
  'tests/*.test.ts',
];

/** Rooms whose code keeps nothing between calls: their tests share a thread's modules, since most of their time is loading these. */
const pure = [
  'tests/{assets,components,gateway}/**/*.test.{ts,tsx}',
  'tests/utils/{clip,i18n,image,offer,providers,sourcing,stores}/**/*.test.{ts,tsx}',
  'tests/utils/workspace/export/**/*.test.{ts,tsx}',
];

/** What the other browser's specs walk, walked in Firefox: a suite of its own. */
const jobsInFirefox = ['tests/e2e/{jobs,sidebar-states,event-page}-firefox.test.ts'];

/** Left to itself, the runner keeps one processor for its own, which is half of a small machine. */
const threads = { pool: 'threads' as const, maxWorkers: '100%' };

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      project('unit', unit, { ...threads, exclude: pure }),
      project('unit-pure', pure, { ...threads, isolate: false }),
      project('e2e', ['tests/e2e/**/*.test.ts'], { ...browser, exclude: jobsInFirefox }),
      project('firefox', jobsInFirefox, { ...browser, testTimeout: 120_000 }),
      project('corpus', ['tests/corpus/**/*.test.ts'], browser),
      project('soak', ['tests/soak/**/*.test.ts'], { ...browser, testTimeout: 3_600_000 }),
    ],
  },
});
