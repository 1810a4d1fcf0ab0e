// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WebPicturesSection } from '@/entrypoints/sidepanel/web-pictures-section';
import { db } from '@/utils/db';
import { saveKeys } from '@/utils/keys';
import { modelStudioEntry } from '@/utils/providers/model-studio/entry';
import type { PictureLook } from '@/utils/image/look';
import type { SearchState } from '@/utils/search/search-state';
import { changeProviderSettings, readSettings } from '@/utils/settings';
import { keepContent } from '@/utils/web-pictures/web-content';
import type { WebState } from '@/utils/web-pictures/web-state';
import { button, clearDrawn, draw, words } from '../../components/draw';
import { stateWith } from '../../utils/search/state-fixture';

const pictureOf = (sha256: string) => ({ width: 4, height: 4, bytes: 5, sha256, way: 'file' as const, notes: [] });
const centre: PictureLook = { kind: 'as-is', part: 'centre' };
const shown = stateWith({ id: 'shown', windowId: 7, picture: pictureOf('whole') });

const question: WebState = {
  version: 1,
  id: 'q',
  revision: 1,
  windowId: 7,
  private: false,
  stage: 'done',
  about: { source: shown.source, picture: shown.picture },
  pictures: ['a', 'b', 'c'].map((sha256) => ({ width: 4, height: 4, sha256 })),
  words: 'Who makes it?',
  language: 'en',
  searches: 3,
  found: 0,
  answeredBy: 'qwen3.5-flash',
  startedAt: '2026-01-01T00:00:00.000Z',
  pressedAt: '2026-01-01T00:00:00.000Z',
};

beforeEach(async () => {
  fakeBrowser.reset();
  await (await db()).clear('webAnswers');
  await saveKeys('model-studio', { credentials: { apiKey: 'sk-test' } });
  await changeProviderSettings('model-studio', { options: { region: 'beijing', model: 'qwen3.8-max' } });
});
afterEach(clearDrawn);

async function show(state: Partial<WebState>, search: SearchState = shown) {
  const settings = await readSettings();
  await fakeBrowser.storage.session.set({ 'web:7': { ...question, ...state } });
  const draft = { draft: { words: '', added: [] }, change: vi.fn(), take: vi.fn() };
  draw(
    <WebPicturesSection
      windowId={7}
      search={search}
      settings={settings}
      draft={draft}
      onNewPicture={vi.fn()}
      say={vi.fn()}
    />,
  );
  await vi.waitFor(() => button('Find it on the web · about ¥0.05 and tokens'));
  // What stands in storage has been read by then, or is left out.
  await act(() => new Promise<void>((done) => setTimeout(done, 30)));
}

describe('the window’s question to the web', () => {
  it('is priced by its own pictures where it is asked again, whatever the form holds now', async () => {
    await show({});
    button('Try qwen3.5-plus · about ¥0.14 and tokens');
    clearDrawn();
    await show({ stage: 'failed', error: { code: 'consent-needed' } });
    button('Agree and ask · about ¥0.14 and tokens');
    clearDrawn();
    await show({ stage: 'failed', error: { code: 'interrupted-paid', params: { amount: '0.144', unit: 'CNY' } } });
    button('Send again · about ¥0.14 and tokens');
  });

  it('is priced by the form where its pictures were lost', async () => {
    await show({ stage: 'failed', pictures: [], error: { code: 'interrupted' } });
    expect(words('button').filter((name) => name.includes('0.14'))).toEqual([]);
  });

  it('names the model that answered, and not the one that is chosen now', async () => {
    await keepContent(question, { searches: [], text: 'A mug.' });
    await show({});
    await vi.waitFor(() => expect(words('.web-words h3')[0]).toContain('qwen3.5-flash'));
  });

  it('stands under the picture that it asked about, and not under a part of it', async () => {
    const asked = () => words('.web-asked');
    await show({});
    expect(asked()).toHaveLength(1);
    clearDrawn();
    await show({}, { ...shown, id: 'part', look: centre, picture: pictureOf('part') });
    expect(asked()).toEqual([]);
    clearDrawn();
    // Each service prepares the same picture to bytes of its own.
    await show({}, { ...shown, id: 'other', providerId: modelStudioEntry.id, picture: pictureOf('smaller') });
    expect(asked()).toHaveLength(1);
    clearDrawn();
    const part = { source: shown.source, look: centre, picture: pictureOf('part') };
    await show({ about: part }, { ...shown, id: 'part', look: centre, picture: pictureOf('smaller part') });
    expect(asked()).toHaveLength(1);
  });
});
