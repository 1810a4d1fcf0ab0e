import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { db } from '@/utils/db';
import { saveKeys } from '@/utils/keys';
import { linkfoxEntry } from '@/utils/providers/linkfox/entry';
import type { SearchRequest } from '@/utils/providers/provider';
import { ask, type Answer, type Asking } from '@/utils/search/ask';
import type { LedgerEntry } from '@/utils/search/paid-call';
import { changeProviderSettings, type ProviderSettings } from '@/utils/settings';
import { sampleJpeg } from '../../gateway/sample-pictures';

/** Empties every store that a paid search touches, and lets the browser grant what is asked. */
export async function resetPaid(): Promise<void> {
  fakeBrowser.reset();
  vi.spyOn(browser.declarativeNetRequest, 'updateSessionRules').mockImplementation(() => Promise.resolve());
  vi.spyOn(browser.permissions, 'contains').mockImplementation(() => Promise.resolve(true));
  const database = await db();
  for (const name of ['keys', 'answers', 'ledger'] as const) await database.clear(name);
}

/** Sets LinkFox up as a user would, at a server of the test. */
export async function setUpLinkfox(baseUrl: string, change: Partial<ProviderSettings> = {}): Promise<void> {
  await saveKeys('linkfox', { credentials: { key: 'linkfox-test-key' } });
  await changeProviderSettings('linkfox', { gateway: { baseUrl }, agreedAt: '2026-01-01T00:00:00.000Z', ...change });
}

/** A picture; its seed makes another one of it. */
export function pictureOf(seed: number): SearchRequest['picture'] {
  const blob = new Blob([new Uint8Array(sampleJpeg(400, 300, 800, seed))], { type: 'image/jpeg' });
  return { blob, width: 400, height: 300, sha256: String(seed).padStart(64, '0') };
}

/** Asks LinkFox about a picture. */
export function askLinkfox(
  change: Partial<SearchRequest> = {},
  asking: Partial<Omit<Asking, 'request'>> = {},
  signal: AbortSignal = new AbortController().signal,
): Promise<Answer> {
  const request: SearchRequest = {
    picture: pictureOf(1),
    choices: { filters: [], sort: { field: 'monthSold', direction: 'desc' }, pageSize: 20 },
    page: 1,
    ...change,
  };
  const pressedAt = new Date().toISOString();
  const searchId = crypto.randomUUID();
  return ask({ entry: linkfoxEntry, request, pressedAt, searchId, onChecking: () => undefined, ...asking }, signal);
}

/** Every entry of the ledger, oldest first. */
export async function ledger(): Promise<LedgerEntry[]> {
  return (await db()).getAllFromIndex('ledger', 'time');
}

/** A ledger entry; each test names what matters to it. */
export function entryWith(change: Partial<LedgerEntry>): LedgerEntry {
  return {
    id: crypto.randomUUID(),
    provider: 'linkfox',
    question: 'q',
    kind: 'search',
    time: '2026-03-10T12:00:00.000Z',
    outcome: 'answered',
    ...change,
  };
}
