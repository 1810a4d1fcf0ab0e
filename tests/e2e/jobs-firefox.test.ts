import { afterAll, describe, vi } from 'vitest';
import { noFirefox } from './harness/firefox/firefox-process';
import { closeFirefoxSession } from './harness/firefox/firefox-session';
import { noX11 } from './harness/x11';

const notRun = noX11 ?? noFirefox;

/** The specs that are run in both browsers: the same files, walked here in one Firefox and its real sidebar. */
const jobs = [
  'watch',
  'delete-everything',
  'web-pictures',
  'log-in',
  'service-privacy',
  'on-1688-private',
  'keyboard',
  'plan',
  'boards',
  'history',
  'export',
  'library',
  'batch',
  'backup',
  'page-offers',
  'select-area',
  'insights',
  'cross-check',
  'long-list',
  'worker-kill',
  'private-window',
  'bad-input',
  'consent',
  'open-offer',
  'service-set-up',
];

vi.mock(import('./harness/extension-browser'), async () => {
  const { openInFirefox } = await import('./harness/firefox/firefox-session');
  return { openExtensionBrowser: openInFirefox, inFirefox: true };
});
vi.mock(import('./harness/downloads'), async () => {
  const { catchFirefoxDownloads } = await import('./harness/firefox/firefox-downloads');
  return { catchDownloads: catchFirefoxDownloads };
});
vi.mock(import('@/scripts/demo/press-picture.mjs'), async (original) => {
  const { pressPictureInFirefox } = await import('./harness/firefox/firefox-presses');
  return { ...(await original()), pressPicture: pressPictureInFirefox };
});
vi.mock(import('./harness/answer-question'), async () => {
  const { answerInFirefox } = await import('./harness/firefox/firefox-presses');
  return { answerQuestion: answerInFirefox };
});

vi.mock(import('./harness/inspect'), async () => {
  const { inspectInFirefox } = await import('./harness/firefox/inspect-in-firefox');
  return { inspect: inspectInFirefox };
});

afterAll(closeFirefoxSession);

describe.skipIf(notRun).each(jobs)(`%s in Firefox${notRun ? ` (${notRun})` : ''}`, async (job) => {
  await import(`./${job}.test.ts`);
});
