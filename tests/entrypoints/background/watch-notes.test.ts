import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tellNews, wireWatchNotes } from '@/entrypoints/background/watch-notes';
import { changeSettings, initialSettings } from '@/utils/settings';
import type { SavedOffer } from '@/utils/workspace/board';
import type { WatchNews } from '@/utils/workspace/watch/run-watches';
import savedOfferV1 from '../../utils/workspace/stored/saved-offer-v1.json';
import watchV1 from '../../utils/workspace/stored/watch-v1.json';

/** What the browser shows, by its id. */
let shown: Map<string, { title: string; message: string }>;
let pressed: (id: string) => void;
const notifications = {
  create: (id: string, note: { title: string; message: string }) => Promise.resolve(void shown.set(id, note)),
  clear: (id: string) => Promise.resolve(shown.delete(id)),
  onClicked: { addListener: (listener: typeof pressed) => void (pressed = listener) },
};
const permissions = { onAdded: { addListener: vi.fn() } };

function allow(allowed: boolean): void {
  Object.assign(fakeBrowser, { permissions, notifications: allowed ? notifications : undefined });
}

beforeEach(async () => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  shown = new Map();
  allow(true);
  await changeSettings({ watch: { ...initialSettings.watch, notify: true } });
});

const news = (id: string, what: WatchNews['what']): WatchNews => ({
  watched: {
    saved: { ...(savedOfferV1 as unknown as SavedOffer), id, boardId: 'b' },
    watch: watchV1 as unknown as WatchNews['watched']['watch'],
  },
  what,
});
const cheaper: WatchNews['what'] = {
  kind: 'price',
  change: {
    from: { amount: '8.50', currency: 'CNY' },
    to: { amount: '7.90', currency: 'CNY' },
    share: -0.0706,
    since: watchV1.since,
  },
};

describe('news of watched prices', () => {
  it('of one offer is its change and title, and of several one notification in the place of the one before', async () => {
    await tellNews([]);
    expect(shown.size).toBe(0);
    const first = news('1', cheaper);
    await tellNews([first]);
    expect([...shown]).toEqual([
      ['watch boards/b/1', expect.objectContaining({ title: '−7.1%: ¥8.50 → ¥7.90' }) as object],
    ]);
    await tellNews([first, news('2', { kind: 'gone' }), news('3', { kind: 'out-of-stock' }), news('4', cheaper)]);
    expect([...shown.keys()]).toEqual(['watch watch']);
    const { title, message } = shown.get('watch watch')!;
    expect(title).toBe('4 watched prices have changed');
    expect(message.split('\n').map((line) => line.split(':')[0])).toEqual([
      '−7.1%',
      'No longer for sale',
      'Out of stock',
    ]);
  });

  it('is not shown where the user does not want it, or the browser does not allow it', async () => {
    allow(false);
    await tellNews([news('1', cheaper)]);
    allow(true);
    await changeSettings({ watch: { ...initialSettings.watch, notify: false } });
    await tellNews([news('1', cheaper)]);
    expect(shown.size).toBe(0);
  });

  it('opens what it tells of by a press, also where notifications were allowed later', async () => {
    allow(false);
    wireWatchNotes();
    allow(true);
    const [[allowed]] = permissions.onAdded.addListener.mock.calls as [[() => void]];
    allowed();
    await tellNews([news('1 2', cheaper)]);
    const opened = vi.spyOn(fakeBrowser.tabs, 'create');
    pressed('another extension’s part');
    pressed('watch boards/b/1%202');
    await vi.waitUntil(() => opened.mock.calls.length > 0);
    expect(opened.mock.calls.map(([{ url }]) => url?.replace(/^.*\//, ''))).toEqual(['1%202']);
    expect(opened.mock.calls[0]![0].url).toContain('/workspace.html#boards/b/1%202');
    expect(shown.size).toBe(0);
  });
});
