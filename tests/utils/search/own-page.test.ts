import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerPageCalls, callOwnPage } from '@/utils/search/own-page';
import { pageImageKey } from '@/utils/search/page-pick';

type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => unknown;

const worker = { id: fakeBrowser.runtime.id };

/** The page's listener, with its page script in place. */
function openPage(script: object): Listener {
  (globalThis as Record<string, unknown>)[pageImageKey] = script;
  const added = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  answerPageCalls();
  return added.mock.calls[0]![0] as unknown as Listener;
}

const answerOf = (listener: Listener, message: unknown, sender: object) =>
  new Promise((resolve) => {
    if (listener(message, sender, resolve) !== true) resolve('left to others');
  });

beforeEach(() => vi.restoreAllMocks());

describe('a page of ours that carries the page script', () => {
  it('answers the worker with what the function gives', async () => {
    const listener = openPage({ read: (url: string, most: number) => Promise.resolve({ url, most }) });
    const call = { pageCall: 'read', args: ['blob:a', 9] };
    expect(await answerOf(listener, call, worker)).toEqual({ value: { url: 'blob:a', most: 9 } });
  });

  it('answers no content script, no other extension and no other message', async () => {
    const read = vi.fn();
    const listener = openPage({ read });
    const call = { pageCall: 'read', args: [] };
    expect(await answerOf(listener, call, { ...worker, tab: { id: 1 } })).toBe('left to others');
    expect(await answerOf(listener, call, { id: 'another' })).toBe('left to others');
    expect(await answerOf(listener, { type: 'find' }, worker)).toBe('left to others');
    expect(read).not.toHaveBeenCalled();
  });

  it('gives no answer where the function fails', async () => {
    const listener = openPage({ read: () => Promise.reject(new Error('broken')) });
    expect(await answerOf(listener, { pageCall: 'read', args: [] }, worker)).toBeUndefined();
  });
});

it('a tab that no page of ours listens in gives undefined, whatever the browser says', async () => {
  const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage');
  send.mockRejectedValueOnce(new Error('Receiving end does not exist.'));
  expect(await callOwnPage({ tabId: 1, frameId: 0 }, 'clear', [])).toBeUndefined();
  send.mockResolvedValueOnce(undefined);
  expect(await callOwnPage({ tabId: 1, frameId: 0 }, 'clear', [])).toBeUndefined();
  send.mockResolvedValueOnce({ value: undefined });
  expect(await callOwnPage({ tabId: 1, frameId: 0 }, 'clear', [])).toEqual({ value: undefined });
});
